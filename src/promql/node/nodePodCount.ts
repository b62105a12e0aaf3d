import { onlyActive } from '../expr/activePods';
import { labelList, mergeBy } from '../expr/grouping';
import { clusterMatchers, nodeMatchers } from '../expr/scopeMatchers';
import { physicalLabel } from '../labels/LabelProfile';
import { differs, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Number of Pending and Running pods, one row a node: cluster, node. Never narrowed by namespace. */
export function nodePodCount(context: QueryContext): string {
  const { labels } = context;
  const node = physicalLabel(labels, 'kube-state-metrics', 'node') ?? 'node';
  const info = selector(metricNames.podInfo, [...nodeMatchers(context, 'kube-state-metrics'), differs(node, '')]);
  const pods = mergeBy(labels, 'kube-state-metrics', ['namespace', 'pod', 'node'], info);
  return `count by (${labelList(labels, ['node'])}) (${onlyActive(context, clusterMatchers(context), pods)})`;
}
