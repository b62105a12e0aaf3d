import { mergeBy } from '../expr/grouping';
import { nodeMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

const wanted = ['node', 'internal_ip', 'kubelet_version', 'kernel_version'];

/**
 * Address and versions, value 1: cluster, node, internal_ip, kubelet_version, kernel_version. For a moment after an
 * upgrade two kube-state-metrics may disagree, and a node then has two rows.
 */
export function nodeInfo(context: QueryContext): string {
  const matchers = nodeMatchers(context, 'kube-state-metrics');
  return mergeBy(context.labels, 'kube-state-metrics', wanted, selector(metricNames.nodeInfo, matchers));
}
