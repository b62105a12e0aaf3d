import { mergeBy } from '../expr/grouping';
import { onNodesInScope } from '../expr/podsOnNodes';
import { podMatchers } from '../expr/scopeMatchers';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

const wanted = ['namespace', 'pod', 'owner_kind', 'owner_name', 'owner_is_controller'];

/**
 * Direct owners of pods, value 1, one row an owner reference: cluster, namespace, pod, owner_kind, owner_name,
 * owner_is_controller. A bare pod has a row without owner labels, or with `<none>` before kube-state-metrics 2.8.
 * A static pod's owner is a Node. Of several rows the one with owner_is_controller="true" counts.
 */
export function podOwner(context: QueryContext): string {
  const owners = selector(metricNames.podOwner, podMatchers(context, 'kube-state-metrics'));
  return onNodesInScope(context, mergeBy(context.labels, 'kube-state-metrics', wanted, owners));
}
