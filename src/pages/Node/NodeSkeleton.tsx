import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

/** The shape of the Node page while it loads. */
export function NodeSkeleton() {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.view} role="status" aria-label="Loading node">
      <div className={styles.sentence} />
      <div className={styles.bar} />
      <div className={styles.columns}>
        <div className={styles.column} />
        <div className={styles.column} />
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => {
  const block = { background: theme.colors.background.secondary, borderRadius: theme.shape.radius.default };
  return {
    view: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2) }),
    sentence: css({ ...block, height: theme.spacing(4), width: '70%' }),
    bar: css({ ...block, height: theme.spacing(5) }),
    columns: css({ display: 'flex', gap: theme.spacing(8) }),
    column: css({ ...block, height: theme.spacing(40), flexGrow: 1 }),
  };
};
