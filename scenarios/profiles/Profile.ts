import type { NodeHistory } from '../format/NodeHistory';
import type { Exporter, Labels } from '../write/MetricFamily';

/** What is scraped: an exporter, on a node where there is one per node. */
export interface ScrapePlace {
  exporter: Exporter;
  node?: NodeHistory;
  /** Pod of the node-exporter on that node, where the cluster declares one. */
  nodeExporterPod?: string;
}

/** How one kind of installation turns exporters' output into series. */
export interface Profile {
  name: string;
  /** Labels that service discovery adds, one set for each target scraped (two kube-state-metrics replicas are two). */
  targetsOf: (place: ScrapePlace) => readonly Labels[];
  /** With honorLabels, the exporter's label wins over the target's, an empty one too; without, it becomes `exported_<name>`. */
  honorsLabels: (exporter: Exporter) => boolean;
  /** False for what metric relabelling drops. */
  keeps: (metric: string, labels: Labels) => boolean;
  /** Labels of each Prometheus of an HA pair whose samples end up in one store; one empty set without a pair. */
  replicas: readonly Labels[];
  scrapesScheduler: boolean;
  /** True: the last sample of a dead container stays visible for the look-back of 5 minutes. */
  deadContainersLinger: boolean;
}

/** Deviations from an installation's defaults. */
export interface ProfileOptions {
  /** Metrics that are not collected; a trailing `*` stands for any ending. */
  without?: readonly string[];
  /** Added to every series, e.g. `{ cluster: 'prod-eu' }`. */
  extraLabels?: Labels;
  /** Two Prometheus replicas writing to one store, told apart by `prometheus_replica`. */
  haPair?: boolean;
  kubeStateMetricsReplicas?: 1 | 2;
  /** Whether kube-scheduler's /metrics/resources is scraped. */
  scheduler?: boolean;
  /** Whether kube-state-metrics' target labels (namespace, pod, ...) stay on metrics that lack them. */
  kubeStateMetricsTargetLeaks?: boolean;
  deadContainersLinger?: boolean;
}
