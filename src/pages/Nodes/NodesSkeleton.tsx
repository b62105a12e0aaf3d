import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

const ROWS = 8;

/** The shape of the table while it loads. */
export function NodesSkeleton() {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.rows} role="status" aria-label="Loading nodes">
      {Array.from({ length: ROWS }, (_, index) => (
        <div key={index} className={styles.row} />
      ))}
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  rows: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(1) }),
  row: css({
    height: theme.spacing(6),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
});
