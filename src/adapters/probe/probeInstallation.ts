import { fail, ok, type Result } from '../../domain/result/Result';
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
  schedulerSample,
  SCRAPE_COUNT_WINDOW_SECONDS,
  scrapeCount,
} from '../../promql/probe/sampleQueries';
import { withSparseMetrics } from '../../promql/probe/withSparseMetrics';
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

type Ask = (metric: string, expr: string) => Promise<Result<InstantSample[], QueryError>>;

/**
 * Finds out what a data source collects and how it labels it: one index call for the names, then a handful of cheap
 * instant queries. Fails when the names or the samples that tell the label names cannot be read, or when it was
 * cancelled; anything else that fails counts as not collected.
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
  const present = withSparseMetrics(names.value);
  const ask: Ask = (metric, expr) =>
    present.has(metric) ? client.instant(expr, atSeconds, signal) : Promise.resolve(ok([]));
  const told = await probeLabels(ask);
  if (!told.ok) {
    return told;
  }
  const labels = { ...told.value, ...options.labels };
  const rows = await probeRows(ask, present, labels);
  return signal?.aborted
    ? fail({ kind: 'cancelled', message: 'Cancelled.', asked: rowProbes.rootCgroup })
    : ok({ present, labels, ...rows });
}

/**
 * The label names. A sample that fails is fatal: with a guess at the
 * names, joins would come out empty, or pods of two clusters would be taken for one.
 */
async function probeLabels(ask: Ask): Promise<Result<LabelProfile, QueryError>> {
  const [cadvisor, podInfo, scheduler, nodes] = await Promise.all([
    ask(m.workingSet, cadvisorSample()),
    ask(m.podInfo, podInfoSample()),
    optional(ask(m.schedulerRequest, schedulerSample())),
    optional(ask(m.nodeCapacity, nodeNames())),
  ]);
  if (!cadvisor.ok) {
    return cadvisor;
  }
  if (!podInfo.ok) {
    return podInfo;
  }
  const labels = detectLabelProfile({
    cadvisor: labelsOf(cadvisor.value),
    podInfo: labelsOf(podInfo.value),
    scheduler: labelsOf(scheduler),
    nodeNames: nodes.map(({ labels }) => labels.exported_node ?? labels.node ?? ''),
  });
  return ok(labels);
}

async function probeRows(
  ask: Ask,
  present: ReadonlySet<string>,
  labels: LabelProfile
): Promise<Omit<Installation, 'present' | 'labels'>> {
  const context: QueryContext = { labels, scope: {}, freshSeconds: DEFAULT_SCRAPE_SECONDS };
  const [root, pod, cpu] = await Promise.all([
    optional(ask(m.workingSet, probeQuery(context, rowProbes.rootCgroup))),
    optional(ask(m.workingSet, probeQuery(context, rowProbes.podCgroup))),
    optional(ask(m.containerRequests, cpuResourcesExist())),
  ]);
  const series = root.length > 0 ? 'root-cgroup' : present.has(m.machineMemory) ? 'machine' : 'containers';
  const counted = await optional(ask(m.workingSet, scrapeCount(series)));
  return {
    scrapeSeconds: scrapeSeconds(counted),
    rootWorkingSet: root.length > 0 ? 'root-cgroup' : present.has(m.nodeWorkingSet) ? 'resource-endpoint' : undefined,
    podWorkingSet: pod.length > 0 ? 'pod-cgroup' : present.has(m.podWorkingSet) ? 'resource-endpoint' : undefined,
    hasCpuResources: cpu.length > 0,
  };
}

async function optional(answer: Promise<Result<InstantSample[], QueryError>>): Promise<InstantSample[]> {
  const rows = await answer;
  return rows.ok ? rows.value : [];
}

const labelsOf = (samples: InstantSample[]): Labels[] => samples.map(({ labels }) => labels);

function scrapeSeconds(counted: InstantSample[]): number {
  const count = counted[0]?.value ?? 0;
  if (!Number.isFinite(count) || count < 2) {
    return DEFAULT_SCRAPE_SECONDS;
  }
  return Math.min(LONGEST_SCRAPE_SECONDS, Math.round(SCRAPE_COUNT_WINDOW_SECONDS / count));
}
