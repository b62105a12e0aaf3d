import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Alert, Button, Spinner, useStyles2 } from '@grafana/ui';

import type { PrometheusSource } from '../../adapters/settings/prometheusSources';
import { errorTitle } from '../../components/state/errorTitle';
import type { LabelProfile } from '../../promql/labels/LabelProfile';

import { DetectionFindings } from './DetectionFindings';
import { useDetection } from './useDetection';

interface DetectionPanelProps {
  source: PrometheusSource;
  /** What the form sets in place of what is detected. */
  overrides: Partial<LabelProfile>;
}

/** What is found in the chosen data source, asked anew for each that is chosen. */
export function DetectionPanel({ source, overrides }: DetectionPanelProps) {
  const styles = useStyles2(getStyles);
  const { value, error, loading, retry } = useDetection(source.uid, overrides.cluster);
  return (
    <section className={styles.panel} aria-label="What was found" aria-busy={loading}>
      <div className={styles.head}>
        <h2 className={styles.title}>Found in {source.name}</h2>
        {loading ? (
          <span role="status" className={styles.looking}>
            <Spinner inline /> Looking
          </span>
        ) : (
          <Button type="button" size="sm" variant="secondary" fill="text" icon="sync" onClick={retry}>
            Look again
          </Button>
        )}
      </div>
      {error && (
        <Alert severity="warning" title={errorTitle(error)}>
          <span className={styles.said}>{error.message}</span>
        </Alert>
      )}
      {value && <DetectionFindings detection={value} overrides={overrides} />}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  panel: css({
    padding: theme.spacing(2),
    marginBottom: theme.spacing(2),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
    minHeight: theme.spacing(12),
  }),
  head: css({ display: 'flex', justifyContent: 'space-between', alignItems: 'center', gap: theme.spacing(1) }),
  title: css({ margin: 0, fontSize: theme.typography.h5.fontSize, overflowWrap: 'anywhere' }),
  looking: css({ color: theme.colors.text.secondary, whiteSpace: 'nowrap' }),
  said: css({ overflowWrap: 'anywhere' }),
});
