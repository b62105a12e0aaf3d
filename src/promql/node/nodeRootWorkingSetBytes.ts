import { fresh } from '../expr/fresh';
import { mergeBy } from '../expr/grouping';
import { nodeMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Where the working set of the root cgroup is read: the cAdvisor row `id="/"`, or kubelet's /metrics/resource. */
export type RootWorkingSetSource = 'root-cgroup' | 'resource-endpoint';

/**
 * Working set of the root cgroup in bytes: what the kubelet subtracts from capacity to get `memory.available`
 * (Kubernetes 1.36 `pkg/kubelet/eviction/helpers.go` makeSignalObservations). One row a node: cluster, node. Where the
 * profile has no node label on kubelet series: cluster, instance, for all nodes; the caller joins and filters.
 */
export function nodeRootWorkingSetBytes(context: QueryContext, source: RootWorkingSetSource = 'root-cgroup'): string {
  const { labels } = context;
  const exporter = source === 'root-cgroup' ? 'cadvisor' : 'kubelet-resource';
  const metric = source === 'root-cgroup' ? metricNames.workingSet : metricNames.nodeWorkingSet;
  const matchers = [...nodeMatchers(context, exporter), ...(source === 'root-cgroup' ? [equals('id', '/')] : [])];
  const identity = labels.cadvisorNode === undefined ? 'instance' : 'node';
  return mergeBy(labels, exporter, [identity], fresh(context, selector(metric, matchers)));
}
