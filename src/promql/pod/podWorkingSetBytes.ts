import { memoryRows } from '../expr/containerMemory';
import { podCgroupMatchers } from '../expr/podCgroup';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** The cAdvisor row of the pod cgroup, or the same figure from kubelet's /metrics/resource. */
export type PodWorkingSetSource = 'pod-cgroup' | 'resource-endpoint';

/**
 * Working set of the pod cgroup in bytes, which the kubelet ranks by: cluster, namespace, pod. Larger than the sum of
 * the containers by tmpfs volumes and the sandbox. No rows where the installation drops series without a container.
 */
export function podWorkingSetBytes(context: QueryContext, source: PodWorkingSetSource = 'pod-cgroup'): string {
  const wanted = ['namespace', 'pod'];
  return source === 'pod-cgroup'
    ? memoryRows(context, wanted, metricNames.workingSet, podCgroupMatchers(context))
    : memoryRows(context, wanted, metricNames.podWorkingSet, []);
}
