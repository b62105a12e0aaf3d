import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import type { EvictionCandidate } from '../../domain/killOrder/KubeletOrder';
import { ObjectName } from '../text/ObjectName';

const SHOWN = 6;
const BECAUSE = { static: 'static pod', critical: 'critical priority' } as const;

/** Pods that the kubelet refuses to evict, and why. */
export function ProtectedPods({ pods }: { pods: EvictionCandidate[] }) {
  const styles = useStyles2(getStyles);
  if (pods.length === 0) {
    return null;
  }
  const more = pods.length - SHOWN;
  return (
    <p className={styles.text}>
      Protected from eviction:{' '}
      {pods.slice(0, SHOWN).map(({ namespace, pod, refusedBecause }, index) => (
        <span key={`${namespace}/${pod}`}>
          {index > 0 && ', '}
          <ObjectName name={pod} /> ({BECAUSE[refusedBecause ?? 'critical']})
        </span>
      ))}
      {more > 0 && ` and ${more} more`}. The kernel may still kill them.
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
