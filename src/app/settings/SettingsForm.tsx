import { useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, useStyles2 } from '@grafana/ui';

import { prometheusSources, usedSource } from '../../adapters/settings/prometheusSources';
import type { SettingField } from '../../adapters/settings/StoredSettings';

import { canEditSettings } from './canEditSettings';
import { DataSourceSection } from './DataSourceSection';
import { LabelSection } from './LabelSection';
import { NamespaceSection } from './NamespaceSection';
import { PriorityClassSection } from './PriorityClassSection';
import { SaveBar } from './SaveBar';
import { ThresholdSection } from './ThresholdSection';
import { useSettingsForm } from './useSettingsForm';

/** Every setting of the app, checked while it is typed. */
export function SettingsForm({ stored }: { stored: unknown }) {
  const styles = useStyles2(getStyles);
  const [sources] = useState(prometheusSources);
  const [editable] = useState(canEditSettings);
  const form = useSettingsForm(stored, sources);
  const { draft, problems, change } = form;
  const problemOf = (field: SettingField) => problems.find((problem) => problem.field === field)?.text;
  const section = { draft, change, problemOf, disabled: !editable || form.status.kind === 'saving' };
  const used = usedSource(draft.dataSourceUid, sources);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => event.preventDefault()}
      aria-label="Configuration of Culprit"
      noValidate
    >
      {!editable && (
        <Alert severity="info" title="You can look at these settings but not change them">
          Changing them takes an administrator of this organization.
        </Alert>
      )}
      <DataSourceSection {...section} used={used} />
      <LabelSection {...section} used={used} />
      <PriorityClassSection {...section} problems={problems} />
      <ThresholdSection {...section} />
      <NamespaceSection {...section} />
      {editable && <SaveBar form={form} />}
    </form>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  form: css({ maxWidth: theme.breakpoints.values.md, paddingBottom: theme.spacing(2) }),
});
