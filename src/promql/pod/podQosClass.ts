import { mergeBy } from '../expr/grouping';
import { onNodesInScope } from '../expr/podsOnNodes';
import { podMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** QoS class of pods, value 1, one row a pod: cluster, namespace, pod, qos_class. Needs kube-state-metrics 2.8. */
export function podQosClass(context: QueryContext): string {
  const set = `${selector(metricNames.podQosClass, podMatchers(context, 'kube-state-metrics'))} == 1`;
  return onNodesInScope(context, mergeBy(context.labels, 'kube-state-metrics', ['namespace', 'pod', 'qos_class'], set));
}
