import { selector } from '../matchers';
import type { QueryContext } from '../QueryContext';

import { fresh } from './fresh';
import { mergeBy } from './grouping';
import { containerMatchers } from './podCgroup';
import { onNodesInScope } from './podsOnNodes';
import { podOnNodeMatchers } from './scopeMatchers';

/** Fresh value of a cAdvisor memory gauge by container in bytes: cluster, namespace, pod, container. */
export function containerMemory(context: QueryContext, metric: string): string {
  return memoryRows(context, ['namespace', 'pod', 'container'], metric, containerMatchers(context));
}

/** Fresh rows of a kubelet gauge, restricted to the scope by its node label or, where it has none, by kube_pod_info. */
export function memoryRows(
  context: QueryContext,
  wanted: readonly string[],
  metric: string,
  rowMatchers: readonly string[]
): string {
  const matchers = [...podOnNodeMatchers(context, 'cadvisor'), ...rowMatchers];
  const rows = mergeBy(context.labels, 'cadvisor', wanted, fresh(context, selector(metric, matchers)));
  return context.labels.cadvisorNode === undefined ? onNodesInScope(context, rows) : rows;
}
