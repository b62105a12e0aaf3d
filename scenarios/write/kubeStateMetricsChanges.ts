import type { ConfigObjectHistory } from '../format/ClusterHistory';
import type { Seconds } from '../format/Curve';
import { valueAt } from '../format/Timeline';

import type { ClusterPart } from './ClusterPart';
import type { Labels, MetricFamily, Series } from './MetricFamily';
import { stateFamily, stateSeries } from './stateSeries';

type Value = (object: ConfigObjectHistory, at: Seconds) => number | undefined;

function configSeries(
  part: ClusterPart,
  kind: ConfigObjectHistory['kind'],
  value: Value,
  labels: (object: ConfigObjectHistory) => Labels
): Series[] {
  return (part.history.configObjects ?? [])
    .filter((object) => object.kind === kind)
    .map((object) => {
      const all = { namespace: object.namespace, [kind.toLowerCase()]: object.name, ...labels(object) };
      return stateSeries(part.states, all, (at) => (at >= object.createdAt ? value(object, at) : undefined));
    });
}

function autoscalerFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  const fields = [
    ['kube_horizontalpodautoscaler_spec_min_replicas', 'minReplicas'],
    ['kube_horizontalpodautoscaler_spec_max_replicas', 'maxReplicas'],
    ['kube_horizontalpodautoscaler_status_desired_replicas', 'desiredReplicas'],
  ] as const;
  return fields.map(([name, field]) =>
    stateFamily(name, parts, (part) =>
      (part.history.autoscalers ?? []).map((scaler) =>
        stateSeries(part.states, { namespace: scaler.namespace, horizontalpodautoscaler: scaler.name }, (at) =>
          valueAt(scaler[field], at)
        )
      )
    )
  );
}

/** Families of kube-state-metrics that show changes: ConfigMaps, Secrets (Helm revisions among them), autoscalers. */
export function changeFamilies(parts: readonly ClusterPart[], anchorSeconds: number): MetricFamily[] {
  const created: Value = (object) => Math.floor(anchorSeconds + object.createdAt);
  const version: Value = (object, at) => valueAt(object.resourceVersion, at);
  const none = () => ({});
  const family = (
    name: string,
    kind: ConfigObjectHistory['kind'],
    value: Value,
    labels: (object: ConfigObjectHistory) => Labels = none
  ) => stateFamily(name, parts, (part) => configSeries(part, kind, value, labels));
  return [
    family('kube_configmap_created', 'ConfigMap', created),
    family('kube_configmap_metadata_resource_version', 'ConfigMap', version),
    family('kube_secret_created', 'Secret', created),
    family(
      'kube_secret_type',
      'Secret',
      () => 1,
      (secret) => ({ type: secret.type ?? 'Opaque' })
    ),
    family('kube_secret_metadata_resource_version', 'Secret', version),
    ...autoscalerFamilies(parts),
  ];
}
