import { type MetricName, metricNames } from '../metricNames';

/** Rows of a metric that are dropped apart from the rest of it, written as a person would select them. */
export const rowProbes = {
  rootCgroup: 'container_memory_working_set_bytes{id="/"}',
  podCgroup: 'container_memory_working_set_bytes{container=""}',
} as const;

export type RowProbe = (typeof rowProbes)[keyof typeof rowProbes];

/** What is looked for in a data source: a metric, or certain rows of one. Also how it is named on screen when missing. */
export type ProbeKey = MetricName | RowProbe;

/** The metric whose presence a key is about. */
export const metricOf = (key: ProbeKey): MetricName =>
  key === rowProbes.rootCgroup || key === rowProbes.podCgroup ? metricNames.workingSet : key;
