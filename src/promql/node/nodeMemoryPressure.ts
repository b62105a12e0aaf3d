import { mergeBy } from '../expr/grouping';
import { nodeMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * 1 while the node has the condition MemoryPressure, 0 while it has not; no row means "not collected". Cluster, node.
 * The kubelet holds the condition for 5 minutes after the last sign of pressure.
 */
export function nodeMemoryPressure(context: QueryContext): string {
  const condition = [equals('condition', 'MemoryPressure'), equals('status', 'true')];
  const matchers = [...nodeMatchers(context, 'kube-state-metrics'), ...condition];
  return mergeBy(context.labels, 'kube-state-metrics', ['node'], selector(metricNames.nodeCondition, matchers));
}
