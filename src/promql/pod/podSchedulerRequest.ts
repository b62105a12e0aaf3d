import { mergeBy } from '../expr/grouping';
import { podOnNodeMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Effective memory request of pods in bytes as kube-scheduler computes it, and the only numeric priority there is:
 * cluster, namespace, pod, node, priority. Pods that have ended are not exported. Managed control planes hide it.
 */
export function podSchedulerRequest(context: QueryContext): string {
  const matchers = [...podOnNodeMatchers(context, 'kube-scheduler'), equals('resource', 'memory')];
  const wanted = ['namespace', 'pod', 'node', 'priority'];
  return mergeBy(context.labels, 'kube-scheduler', wanted, selector(metricNames.schedulerRequest, matchers));
}
