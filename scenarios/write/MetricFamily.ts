import type { NodeHistory } from '../format/NodeHistory';

import type { Grid } from './Grid';

export type Labels = Readonly<Record<string, string>>;

/** What is scraped. `workload` is an application's own endpoint, `rules` are series that Prometheus makes itself. */
export type Exporter =
  'cadvisor' | 'kubelet' | 'kube-state-metrics' | 'node-exporter' | 'kube-scheduler' | 'workload' | 'rules';

/** One series as the exporter writes it; target labels, HA labels and drops are the profile's business. */
export interface Series {
  labels: Labels;
  exporter: Exporter;
  /** The node whose kubelet or node-exporter is scraped. */
  node?: NodeHistory;
  grid: Grid;
  /** Value at the grid's index; undefined where there is no sample. */
  valueAt: (index: number) => number | undefined;
}

/** All series of one metric, together, as OpenMetrics demands. */
export interface MetricFamily {
  /** The name that Prometheus stores, `_total` included. */
  name: string;
  /** `unknown` for counters whose name does not end in `_total`. */
  type: 'gauge' | 'counter' | 'unknown';
  series: () => Iterable<Series>;
}
