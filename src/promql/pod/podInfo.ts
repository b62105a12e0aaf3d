import { onlyActive } from '../expr/activePods';
import { mergeBy } from '../expr/grouping';
import { podMatchers, podOnNodeMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

const objectLabels = ['namespace', 'pod', 'uid', 'node'];
const ownLabels = ['priority_class', 'created_by_kind', 'created_by_name', 'host_network'];

/**
 * Pods that are Pending or Running, value 1: cluster, namespace, pod, uid, node, priority_class, created_by_kind,
 * created_by_name, host_network. `node` is absent while a pod is not scheduled. While a pod name moves to another node
 * two kube-state-metrics may disagree: two rows with different uid.
 */
export function podInfo(context: QueryContext): string {
  const info = selector(metricNames.podInfo, podOnNodeMatchers(context, 'kube-state-metrics'));
  const rows = mergeBy(context.labels, 'kube-state-metrics', [...objectLabels, ...ownLabels], info);
  return onlyActive(context, podMatchers(context, 'kube-state-metrics'), rows);
}
