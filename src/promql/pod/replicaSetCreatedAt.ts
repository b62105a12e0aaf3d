import { controllerMatchers, withPodsInScope } from '../expr/controllersInScope';
import { labelList, mergeBy } from '../expr/grouping';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Creation of ReplicaSets in Unix seconds, which dates rollouts: cluster, namespace, replicaset, owner_kind, owner_name.
 * A rollback re-uses an old ReplicaSet and gives no new instant. With nodes or pods in scope only ReplicaSets that
 * created one of those pods. OpenShift does not export the creation.
 */
export function replicaSetCreatedAt(context: QueryContext): string {
  const { labels } = context;
  const matchers = controllerMatchers(context);
  const merge = (wanted: readonly string[], metric: string): string =>
    mergeBy(labels, 'kube-state-metrics', wanted, selector(metric, matchers));
  const owners = merge(['namespace', 'replicaset', 'owner_kind', 'owner_name'], metricNames.replicaSetOwner);
  const created = merge(['namespace', 'replicaset'], metricNames.replicaSetCreated);
  const dated = `${owners} * on (${labelList(labels, ['namespace', 'replicaset'])}) group_left () ${created}`;
  return withPodsInScope(context, 'ReplicaSet', 'replicaset', dated);
}
