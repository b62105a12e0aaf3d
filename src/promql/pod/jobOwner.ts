import { controllerMatchers, withPodsInScope } from '../expr/controllersInScope';
import { mergeBy } from '../expr/grouping';
import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

const wanted = ['namespace', 'job_name', 'owner_kind', 'owner_name'];

/**
 * Owners of Jobs, value 1: cluster, namespace, job_name, owner_kind, owner_name. With nodes or pods in scope only Jobs
 * that created one of those pods.
 */
export function jobOwner(context: QueryContext): string {
  const owners = selector(metricNames.jobOwner, controllerMatchers(context));
  const rows = mergeBy(context.labels, 'kube-state-metrics', wanted, owners);
  return withPodsInScope(context, 'Job', 'job_name', rows);
}
