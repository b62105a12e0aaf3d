import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { UNNAMED_NODE } from '../../adapters/frames/nodesInFrames';
import { ObjectName } from '../../components/text/ObjectName';
import type { NodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import { formatBytes } from '../../domain/wording/formatBytes';

interface PanelHeadlineProps {
  node: string;
  budget: NodeMemoryBudget | undefined;
  at: string;
}

/** Which node, how big, how far from eviction, and at what moment, in one line. */
export function PanelHeadline({ node, budget, at }: PanelHeadlineProps) {
  const styles = useStyles2(getStyles);
  return (
    <div className={styles.line}>
      {node !== UNNAMED_NODE && <ObjectName name={node} />}
      {budget && <span>{formatBytes(budget.capacityBytes)}</span>}
      {budget?.availableBytes !== undefined && (
        <span>
          {formatBytes(budget.availableBytes)} available (
          {budget.availableIsKubeletView ? "kubelet's view" : 'MemAvailable, an approximation'})
        </span>
      )}
      {budget?.evictionThresholdBytes !== undefined && (
        <span>evicts below {formatBytes(budget.evictionThresholdBytes)}</span>
      )}
      <span>at {at}</span>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  line: css({
    display: 'flex',
    flexWrap: 'wrap',
    gap: theme.spacing(0, 2),
    color: theme.colors.text.secondary,
    fontVariantNumeric: 'tabular-nums',
    minWidth: 0,
  }),
});
