import { mergeBy } from '../expr/grouping';
import { onNodesInScope } from '../expr/podsOnNodes';
import { podMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Pods whose status says Evicted, value 1: cluster, namespace, pod, uid. A state that lasts until the object is deleted,
 * for every eviction signal, disk and PID included: the first sample of a uid in a range query dates the eviction.
 */
export function evictedPods(context: QueryContext): string {
  const matchers = [...podMatchers(context, 'kube-state-metrics'), equals('reason', 'Evicted')];
  const evicted = `${selector(metricNames.podReason, matchers)} == 1`;
  return onNodesInScope(context, mergeBy(context.labels, 'kube-state-metrics', ['namespace', 'pod', 'uid'], evicted));
}
