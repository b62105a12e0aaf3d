import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Badge, useStyles2 } from '@grafana/ui';

import type { NodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { formatBytes } from '../../domain/wording/formatBytes';

interface NodeHeadlineProps {
  node: NodeMemoryFacts;
  budget: NodeMemoryBudget | undefined;
  /** Soft eviction threshold, where one is set. */
  softThresholdBytes?: number;
  at: string;
}

/** Size, distance to eviction and state of the node in one line. */
export function NodeHeadline({ node, budget, softThresholdBytes, at }: NodeHeadlineProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      <span>{budget ? formatBytes(budget.capacityBytes) : 'capacity not collected'}</span>
      <span>{availableText(budget)}</span>
      {budget?.evictionThresholdBytes !== undefined && (
        <span>evicts below {formatBytes(budget.evictionThresholdBytes)}</span>
      )}
      {softThresholdBytes !== undefined && <span>soft threshold {formatBytes(softThresholdBytes)}</span>}
      <span>at {at}</span>
      {node.kubeletVersion && <span>kubelet {node.kubeletVersion}</span>}
      {node.memoryPressure && <Badge color="red" icon="exclamation-triangle" text="MemoryPressure" />}
      {node.unschedulable && <Badge color="blue" text="cordoned" />}
    </div>
  );
}

function availableText(budget: NodeMemoryBudget | undefined): string {
  if (budget?.availableBytes === undefined) {
    return 'available memory not collected';
  }
  const view = budget.availableIsKubeletView ? "kubelet's view" : 'MemAvailable, an approximation';
  return `${formatBytes(budget.availableBytes)} available (${view})`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: theme.spacing(0.5, 2),
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
  }),
});
