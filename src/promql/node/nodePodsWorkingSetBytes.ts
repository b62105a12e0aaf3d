import { fresh } from '../expr/fresh';
import { labelList, mergeBy } from '../expr/grouping';
import { containerMatchers, podCgroupMatchers } from '../expr/podCgroup';
import { nodeMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Which rows are summed: pod cgroups, as the kubelet does, or containers where the pod rows are dropped. */
export type PodUsageSource = 'pod-cgroup' | 'containers';

/**
 * Working set of all pods in bytes, one row a node: cluster, node. Never narrowed by namespace. Summed containers miss
 * what only the pod cgroup is charged for: tmpfs volumes of restarted containers and the sandbox.
 */
export function nodePodsWorkingSetBytes(context: QueryContext, source: PodUsageSource = 'pod-cgroup'): string {
  const { labels } = context;
  const rows = source === 'pod-cgroup' ? podCgroupMatchers(context) : containerMatchers(context);
  const identity = source === 'pod-cgroup' ? ['namespace', 'pod'] : ['namespace', 'pod', 'container'];
  const matchers = [...nodeMatchers(context, 'cadvisor'), ...rows];
  const memory = fresh(context, selector(metricNames.workingSet, matchers));
  const byNode = `sum by (${labelList(labels, ['node'])})`;
  if (labels.cadvisorNode !== undefined) {
    return `${byNode} (${mergeBy(labels, 'cadvisor', [...identity, 'node'], memory)})`;
  }
  const pods = `sum by (${labelList(labels, ['namespace', 'pod'])}) (${mergeBy(labels, 'cadvisor', identity, memory)})`;
  return `${byNode} (${podsWithNode(context)} * on (${labelList(labels, ['namespace', 'pod'])}) group_left () ${pods})`;
}

/** kube_pod_info is the "many" side: a pod that two kube-state-metrics see on two nodes must not fail the query. */
function podsWithNode(context: QueryContext): string {
  const matchers = nodeMatchers(context, 'kube-state-metrics');
  return mergeBy(
    context.labels,
    'kube-state-metrics',
    ['namespace', 'pod', 'node'],
    selector(metricNames.podInfo, matchers)
  );
}
