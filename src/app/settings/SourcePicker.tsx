import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { DataSourcePicker } from '@grafana/runtime';
import { Button, useStyles2 } from '@grafana/ui';

import { PROMETHEUS_PLUGIN_ID } from '../../adapters/settings/prometheusSources';

interface SourcePickerProps {
  inputId: string;
  /** Uid of the chosen data source; empty: Grafana's default. */
  value: string;
  /** Shown while none of the known data sources is chosen. */
  placeholder: string;
  disabled: boolean;
  onChange: (uid: string) => void;
}

/** Grafana's picker, for Prometheus alone, and the way back to none. */
export function SourcePicker({ inputId, value, placeholder, disabled, onChange }: SourcePickerProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      <div className={styles.picker}>
        <DataSourcePicker
          inputId={inputId}
          pluginId={PROMETHEUS_PLUGIN_ID}
          metrics
          noDefault
          current={value === '' ? null : value}
          placeholder={placeholder}
          disabled={disabled}
          onChange={({ uid }) => onChange(uid)}
        />
      </div>
      {value !== '' && (
        <Button type="button" variant="secondary" disabled={disabled} onClick={() => onChange('')}>
          Use Grafana&apos;s default
        </Button>
      )}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({ display: 'flex', gap: theme.spacing(1), flexWrap: 'wrap' }),
  picker: css({ flexGrow: 1, minWidth: theme.spacing(30) }),
});
