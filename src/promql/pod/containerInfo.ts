import { mergeBy } from '../expr/grouping';
import { onNodesInScope } from '../expr/podsOnNodes';
import { podMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Regular containers, value 1: cluster, namespace, pod, container. The only metric that has a row for a container that
 * neither requests anything nor has run yet.
 */
export function containerInfo(context: QueryContext): string {
  const info = selector(metricNames.containerInfo, podMatchers(context, 'kube-state-metrics'));
  return onNodesInScope(
    context,
    mergeBy(context.labels, 'kube-state-metrics', ['namespace', 'pod', 'container'], info)
  );
}
