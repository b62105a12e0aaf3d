import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Icon, useStyles2 } from '@grafana/ui';

import type { SettingProblem } from '../../adapters/settings/validateDraft';

import { wrongFields } from './fieldNames';
import { saveErrorText } from './saveErrorText';
import type { SaveStatus, SettingsForm } from './useSettingsForm';

/** Where the form stands, always in view: unsaved, wrong, saving, saved or failed. */
export function SaveBar({ form: { problems, dirty, status, save, discard } }: { form: SettingsForm }) {
  const styles = useStyles2(getStyles);
  const failure = status.kind === 'failed' ? saveErrorText(status.error) : undefined;
  const saving = status.kind === 'saving';
  return (
    <div className={styles.bar}>
      {failure && (
        <Alert severity="error" title={failure.title}>
          {failure.text}
        </Alert>
      )}
      <div className={styles.line}>
        <Button
          type="button"
          onClick={save}
          disabled={!dirty || problems.length > 0 || saving}
          icon={saving ? 'spinner' : undefined}
        >
          Save
        </Button>
        <Button type="button" variant="secondary" disabled={!dirty || saving} onClick={discard}>
          Discard
        </Button>
        <span role="status" className={styles.status}>
          {status.kind === 'saved' && <Icon name="check-circle" className={styles.good} />}
          {statusText(dirty, problems, status.kind)}
        </span>
      </div>
    </div>
  );
}

function statusText(dirty: boolean, problems: readonly SettingProblem[], status: SaveStatus['kind']): string {
  if (status === 'saving') {
    return 'Saving';
  }
  const unsaved = dirty ? 'Unsaved changes. ' : '';
  if (problems.length > 0) {
    return `${unsaved}To be corrected first: ${wrongFields(problems)}.`;
  }
  return status === 'saved' && !dirty ? 'Saved. Every page opened from now on uses these settings.' : unsaved.trim();
}

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'sticky',
    bottom: 0,
    zIndex: theme.zIndex.navbarFixed,
    padding: theme.spacing(2, 0),
    background: theme.colors.background.primary,
    borderTop: `1px solid ${theme.colors.border.weak}`,
  }),
  line: css({ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: theme.spacing(1) }),
  status: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(0.5),
    overflowWrap: 'anywhere',
    minWidth: 0,
  }),
  good: css({ color: theme.colors.success.text }),
});
