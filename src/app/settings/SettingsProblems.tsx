import { useState } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2, locationUtil } from '@grafana/data';
import { Alert, useStyles2 } from '@grafana/ui';

import type { SettingProblem } from '../../adapters/settings/validateDraft';
import { APP_ID } from '../../constants';

import { canEditSettings } from './canEditSettings';
import { FIELD_NAMES } from './fieldNames';

/** One line on every page while stored settings are not valid; silent when they are, or when it was dismissed. */
export function SettingsProblems({ problems }: { problems: readonly SettingProblem[] }) {
  const styles = useStyles2(getStyles);
  const [dismissed, setDismissed] = useState('');
  const [first] = problems;
  const identity = problems.map(({ text }) => text).join('\n');
  if (!first || dismissed === identity) {
    return null;
  }
  const more = problems.length === 1 ? '' : ` (and ${problems.length - 1} more)`;
  return (
    <Alert
      severity="warning"
      className={styles.line}
      title="A stored setting is not valid; its default is used"
      onRemove={() => setDismissed(identity)}
    >
      {FIELD_NAMES[first.field]}: {first.text}
      {more}{' '}
      {canEditSettings() ? (
        <a className={styles.link} href={locationUtil.assureBaseUrl(`/plugins/${APP_ID}?page=configuration`)}>
          Open the configuration
        </a>
      ) : (
        'An administrator can correct it in the configuration of the app.'
      )}
    </Alert>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ margin: theme.spacing(1, 2), overflowWrap: 'anywhere', flexShrink: 0 }),
  link: css({ color: theme.colors.text.link, textDecoration: 'underline' }),
});
