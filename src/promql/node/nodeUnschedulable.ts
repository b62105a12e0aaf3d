import { mergeBy } from '../expr/grouping';
import { nodeMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** 1 for a cordoned node, 0 for others: cluster, node. */
export function nodeUnschedulable(context: QueryContext): string {
  const matchers = nodeMatchers(context, 'kube-state-metrics');
  return mergeBy(context.labels, 'kube-state-metrics', ['node'], selector(metricNames.nodeUnschedulable, matchers));
}
