import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import type { NodeVerdict } from '../../domain/killOrder/nodeVerdict';

const SHOWN = 6;

/** Containers that run here but could not be ranked for want of data; without this line they would seem safe. */
export function NotRanked({ verdict }: { verdict: NodeVerdict }) {
  const styles = useStyles2(getStyles);
  const missing = verdict.kernel.unranked.filter(({ because }) => because === 'memory-not-collected');
  if (missing.length === 0 || verdict.kernel.candidates.length === 0) {
    return null;
  }
  const names = missing.slice(0, SHOWN).map(({ pod, container }) => `${pod} (${container})`);
  const more = missing.length - names.length;
  return (
    <p className={styles.text}>
      Not ranked, no memory sample: {names.join(', ')}
      {more > 0 && ` and ${more} more`}.
    </p>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  text: css({
    margin: 0,
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    overflowWrap: 'anywhere',
  }),
});
