import { equals, selector } from '../matchers';
import type { QueryContext } from '../QueryContext';

import { mergeBy } from './grouping';
import { podOnNodeMatchers } from './scopeMatchers';

/** Memory is in bytes, CPU in cores. */
export type Resource = 'memory' | 'cpu';

/**
 * A request or limit by container: cluster, namespace, pod, container. Pods that have ended keep their rows until they
 * are deleted: keep only those that `podInfo` lists. `filter` is a comparison, such as ` > 0`.
 */
export function containerResource(context: QueryContext, metric: string, resource: Resource, filter = ''): string {
  const matchers = [...podOnNodeMatchers(context, 'kube-state-metrics'), equals('resource', resource)];
  const rows = selector(metric, matchers) + filter;
  return mergeBy(context.labels, 'kube-state-metrics', ['namespace', 'pod', 'container'], rows);
}
