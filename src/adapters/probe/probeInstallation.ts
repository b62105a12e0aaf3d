import { ok, type Result } from '../../domain/result/Result';
import { detectLabelProfile } from '../../promql/labels/detectLabelProfile';
import type { LabelProfile } from '../../promql/labels/LabelProfile';
import { metricNames as m } from '../../promql/metricNames';
import { probeQuery } from '../../promql/probe/probedMetrics';
import { rowProbes } from '../../promql/probe/ProbeKey';
import {
  cadvisorSample,
  cpuResourcesExist,
  nodeNames,
  podInfoSample,
  SAMPLE_COUNT_WINDOW_SECONDS,
  sampleCount,
  schedulerSample,
} from '../../promql/probe/sampleQueries';
import type { QueryContext } from '../../promql/QueryContext';
import type { InstantSample, Labels } from '../prometheus/parseAnswer';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import type { QueryError } from '../prometheus/QueryError';

import type { Installation } from './Installation';
import { presentMetrics } from './presentMetrics';

const DEFAULT_SCRAPE_SECONDS = 30;
const LONGEST_SCRAPE_SECONDS = 300;

export interface ProbeOptions {
  atSeconds: number;
  /** Overrides of the detected label names, from the settings. */
  labels?: Partial<LabelProfile>;
  signal?: AbortSignal;
}

/**
 * Finds out what a data source collects and how it labels it: one index call for the names, then a handful of cheap
 * instant queries. Fails only when the names cannot be read; anything else that fails counts as not collected.
 */
export async function probeInstallation(
  client: PrometheusClient,
  options: ProbeOptions
): Promise<Result<Installation, QueryError>> {
  const { atSeconds, signal } = options;
  const names = await presentMetrics(client, atSeconds, signal);
  if (!names.ok) {
    return names;
  }
  const present = names.value;
  const rows = async (metric: string, expr: string): Promise<InstantSample[]> => {
    const answer = present.has(metric) ? await client.instant(expr, atSeconds, signal) : ok([]);
    return answer.ok ? answer.value : [];
  };
  const [cadvisor, podInfo, scheduler, nodes, cpu] = await Promise.all([
    rows(m.workingSet, cadvisorSample()),
    rows(m.podInfo, podInfoSample()),
    rows(m.schedulerRequest, schedulerSample()),
    rows(m.nodeCapacity, nodeNames()),
    rows(m.containerRequests, cpuResourcesExist()),
  ]);
  const detected = detectLabelProfile({
    cadvisor: labelsOf(cadvisor),
    podInfo: labelsOf(podInfo),
    scheduler: labelsOf(scheduler),
    nodeNames: nodes.map(({ labels }) => labels.exported_node ?? labels.node ?? ''),
  });
  const labels = { ...detected, ...options.labels };
  const context: QueryContext = { labels, scope: {}, freshSeconds: DEFAULT_SCRAPE_SECONDS };
  const [root, pod, counted] = await Promise.all([
    rows(m.workingSet, probeQuery(context, rowProbes.rootCgroup)),
    rows(m.workingSet, probeQuery(context, rowProbes.podCgroup)),
    cadvisor.length > 0 ? rows(m.workingSet, sampleCount(labelsOf(cadvisor))) : [],
  ]);
  return ok({
    present,
    labels,
    scrapeSeconds: scrapeSeconds(counted),
    rootWorkingSet: root.length > 0 ? 'root-cgroup' : present.has(m.nodeWorkingSet) ? 'resource-endpoint' : undefined,
    podWorkingSet: pod.length > 0 ? 'pod-cgroup' : present.has(m.podWorkingSet) ? 'resource-endpoint' : undefined,
    hasCpuResources: cpu.length > 0,
  });
}

const labelsOf = (samples: InstantSample[]): Labels[] => samples.map(({ labels }) => labels);

function scrapeSeconds(counted: InstantSample[]): number {
  const count = counted[0]?.value ?? 0;
  if (!Number.isFinite(count) || count < 2) {
    return DEFAULT_SCRAPE_SECONDS;
  }
  return Math.min(LONGEST_SCRAPE_SECONDS, Math.round(SAMPLE_COUNT_WINDOW_SECONDS / count));
}
