import { controllerMatchers, withPodsInScope } from '../expr/controllersInScope';
import { mergeBy } from '../expr/grouping';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

const wanted = ['namespace', 'replicaset', 'owner_kind', 'owner_name'];

/**
 * Owners of ReplicaSets, value 1: cluster, namespace, replicaset, owner_kind, owner_name. With nodes or pods in scope
 * only ReplicaSets that created one of those pods.
 */
export function replicaSetOwner(context: QueryContext): string {
  const owners = selector(metricNames.replicaSetOwner, controllerMatchers(context));
  const rows = mergeBy(context.labels, 'kube-state-metrics', wanted, owners);
  return withPodsInScope(context, 'ReplicaSet', 'replicaset', rows);
}
