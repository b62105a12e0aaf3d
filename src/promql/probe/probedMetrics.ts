import { podCgroupMatchers } from '../expr/podCgroup';
import { clusterMatchers } from '../expr/scopeMatchers';
import type { Exporter } from '../labels/LabelProfile';
import { equals, selector } from '../matchers';
import { exporterOf, type MetricName, metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

import type { CapabilityId } from './CapabilityId';
import { type CapabilityNeed, capabilityNeeds } from './capabilityNeeds';
import { metricOf, type ProbeKey, rowProbes } from './ProbeKey';

/** One thing to look for in a data source. */
export interface ProbedMetric {
  key: ProbeKey;
  metric: MetricName;
  exporter: Exporter;
  /** Capabilities that use it in any way. */
  capabilities: CapabilityId[];
}

const needKeys = ({ full, reduced }: CapabilityNeed): ProbeKey[] => [...full, ...reduced].flatMap(({ needs }) => needs);
const keys = new Set<ProbeKey>([...Object.values(metricNames), ...Object.values(rowProbes)]);

/** Everything that is probed, each with the capabilities it serves; ways and fallbacks are in `capabilityNeeds`. */
export const probedMetrics: readonly ProbedMetric[] = [...keys].map((key) => ({
  key,
  metric: metricOf(key),
  exporter: exporterOf(metricOf(key)),
  capabilities: capabilityNeeds.filter((need) => needKeys(need).includes(key)).map(({ capability }) => capability),
}));

/**
 * One row where the data source has such series now, none where it has not; no labels. For rows of a metric this is the
 * only way to know; metric names alone are cheaper to read from the index of label values.
 */
export function probeQuery(context: QueryContext, key: ProbeKey): string {
  const rows: Partial<Record<ProbeKey, string[]>> = {
    [rowProbes.rootCgroup]: [equals('id', '/')],
    [rowProbes.podCgroup]: podCgroupMatchers(context),
  };
  return `group(${selector(metricOf(key), [...clusterMatchers(context), ...(rows[key] ?? [])])})`;
}
