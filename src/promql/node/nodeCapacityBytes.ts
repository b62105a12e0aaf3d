import { mergeBy } from '../expr/grouping';
import { nodeMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Memory capacity in bytes (MemTotal), one row a node: cluster, node. */
export function nodeCapacityBytes(context: QueryContext): string {
  const matchers = [...nodeMatchers(context, 'kube-state-metrics'), equals('resource', 'memory')];
  return mergeBy(context.labels, 'kube-state-metrics', ['node'], selector(metricNames.nodeCapacity, matchers));
}
