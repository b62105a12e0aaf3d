import { type Exporter, physicalLabel } from '../labels/LabelProfile';
import { equals, oneOf } from '../matchers';
import type { QueryContext } from '../QueryContext';

/** Matcher on the cluster; empty where the scope names none or the data source has no such label. */
export function clusterMatchers({ labels, scope }: QueryContext): string[] {
  return labels.cluster === undefined || scope.cluster === undefined ? [] : [equals(labels.cluster, scope.cluster)];
}

/**
 * Matchers for metrics of nodes: cluster and node, never namespace or pod. With honorLabels these series carry the
 * namespace and the pod of the exporter itself.
 */
export function nodeMatchers(context: QueryContext, exporter: Exporter): string[] {
  const node = physicalLabel(context.labels, exporter, 'node');
  const { nodes } = context.scope;
  return [...clusterMatchers(context), ...(node === undefined || nodes === undefined ? [] : [oneOf(node, nodes)])];
}

/** Matchers for metrics of pods that say nothing about the node: cluster, namespace and pod. */
export function podMatchers(context: QueryContext, exporter: Exporter): string[] {
  const { labels, scope } = context;
  const namespace = physicalLabel(labels, exporter, 'namespace');
  const pod = physicalLabel(labels, exporter, 'pod');
  return [
    ...clusterMatchers(context),
    ...(namespace === undefined || scope.namespace === undefined ? [] : [equals(namespace, scope.namespace)]),
    ...(pod === undefined || scope.pods === undefined ? [] : [oneOf(pod, scope.pods)]),
  ];
}

/** Matchers for metrics of pods that carry the node: cluster, namespace, pod and node. */
export function podOnNodeMatchers(context: QueryContext, exporter: Exporter): string[] {
  const node = physicalLabel(context.labels, exporter, 'node');
  const { nodes } = context.scope;
  return [
    ...podMatchers(context, exporter),
    ...(node === undefined || nodes === undefined ? [] : [oneOf(node, nodes)]),
  ];
}
