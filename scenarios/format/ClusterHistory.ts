import type { Curve, Seconds } from './Curve';
import type { NodeHistory } from './NodeHistory';
import type { PodHistory } from './PodHistory';
import type { Timeline } from './Timeline';
import type { WorkloadHistory } from './WorkloadHistory';

/** A ConfigMap or Secret: its content is unknown to metrics, its resourceVersion is not. */
export interface ConfigObjectHistory {
  kind: 'ConfigMap' | 'Secret';
  namespace: string;
  name: string;
  createdAt: Seconds;
  /** Secrets only, e.g. `helm.sh/release.v1`. */
  type?: string;
  resourceVersion: Timeline<number>;
}

export interface AutoscalerHistory {
  namespace: string;
  name: string;
  target: { kind: string; name: string };
  minReplicas: Timeline<number>;
  maxReplicas: Timeline<number>;
  desiredReplicas: Timeline<number>;
}

/** A counter that the workload itself exposes, e.g. `http_requests_total`, given as a rate. */
export interface TrafficHistory {
  metric: string;
  labels: Readonly<Record<string, string>>;
  perSecond: Curve;
  /** The counter is 0 here. */
  since: Seconds;
  until?: Seconds;
}

/** A firing alert of a rule in the data source: a row of ALERTS. */
export interface AlertHistory {
  name: string;
  labels: Readonly<Record<string, string>>;
  from: Seconds;
  until: Seconds;
}

/** Everything that exporters can see. */
export interface ClusterHistory {
  nodes: readonly NodeHistory[];
  pods: readonly PodHistory[];
  workloads: readonly WorkloadHistory[];
  configObjects?: readonly ConfigObjectHistory[];
  autoscalers?: readonly AutoscalerHistory[];
  traffic?: readonly TrafficHistory[];
  alerts?: readonly AlertHistory[];
}
