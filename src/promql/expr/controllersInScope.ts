import { physicalLabel } from '../labels/LabelProfile';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

import { labelList, mergeBy } from './grouping';
import { clusterMatchers, podOnNodeMatchers } from './scopeMatchers';

const exporter = 'kube-state-metrics';

/** Matchers for metrics of controllers: cluster and namespace. */
export function controllerMatchers(context: QueryContext): string[] {
  const namespace = physicalLabel(context.labels, exporter, 'namespace') ?? 'namespace';
  const { scope } = context;
  return [...clusterMatchers(context), ...(scope.namespace === undefined ? [] : [equals(namespace, scope.namespace)])];
}

/**
 * Restricts rows of controllers to those that created a pod in scope, when the scope names nodes or pods: a node needs
 * some dozens of ReplicaSets, a cluster has eleven for every Deployment. `nameLabel` holds the controller's name.
 */
export function withPodsInScope(context: QueryContext, kind: string, nameLabel: string, rows: string): string {
  const { labels, scope } = context;
  if (scope.nodes === undefined && scope.pods === undefined) {
    return rows;
  }
  const matchers = [...podOnNodeMatchers(context, exporter), equals('created_by_kind', kind)];
  const creators = mergeBy(labels, exporter, ['namespace', 'created_by_name'], selector(metricNames.podInfo, matchers));
  const named = `label_replace(${creators}, "${nameLabel}", "$1", "created_by_name", "(.*)")`;
  return `${rows} and on (${labelList(labels, ['namespace', nameLabel])}) ${named}`;
}
