import { mergeBy } from '../expr/grouping';
import { onNodesInScope } from '../expr/podsOnNodes';
import { podMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Init containers, value 1: cluster, namespace, pod, container, restart_policy. `Always` marks a native sidecar; a plain
 * init container has no such label. kube-state-metrics before 2.11 has it for none (kube-state-metrics#2240).
 */
export function initContainerInfo(context: QueryContext): string {
  const info = selector(metricNames.initContainerInfo, podMatchers(context, 'kube-state-metrics'));
  const wanted = ['namespace', 'pod', 'container', 'restart_policy'];
  return onNodesInScope(context, mergeBy(context.labels, 'kube-state-metrics', wanted, info));
}
