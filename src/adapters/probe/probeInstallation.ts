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
 * cancelled, or when a question about rows fails in passing: what could not be asked must not count as not collected.
 * A question that is larger than the server allows never gets an answer, and does count so.
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
  if (signal?.aborted) {
    return fail({ kind: 'cancelled', message: 'Cancelled.', asked: rowProbes.rootCgroup });
  }
  return rows.ok ? ok({ present, labels, ...rows.value }) : rows;
}

/**
 * The label names. A sample that fails is fatal: with a guess at the names, joins would come out empty, or pods of two
 * clusters would be taken for one.
 */
async function probeLabels(ask: Ask): Promise<Result<LabelProfile, QueryError>> {
  const answers = await allRows([
    ask(m.workingSet, cadvisorSample()),
    ask(m.podInfo, podInfoSample()),
    unlessTooLarge(ask(m.schedulerRequest, schedulerSample())),
    unlessTooLarge(ask(m.nodeCapacity, nodeNames())),
  ]);
  if (!answers.ok) {
    return answers;
  }
  const [cadvisor = [], podInfo = [], scheduler = [], nodes = []] = answers.value;
  const labels = detectLabelProfile({
    cadvisor: labelsOf(cadvisor),
    podInfo: labelsOf(podInfo),
    scheduler: labelsOf(scheduler),
    nodeNames: nodes.map(({ labels: node }) => node.exported_node ?? node.node ?? ''),
  });
  return ok(labels);
}

type RowFacts = Omit<Installation, 'present' | 'labels'>;

async function probeRows(
  ask: Ask,
  present: ReadonlySet<string>,
  labels: LabelProfile
): Promise<Result<RowFacts, QueryError>> {
  const context: QueryContext = { labels, scope: {}, freshSeconds: DEFAULT_SCRAPE_SECONDS };
  const answers = await allRows([
    unlessTooLarge(ask(m.workingSet, probeQuery(context, rowProbes.rootCgroup))),
    unlessTooLarge(ask(m.workingSet, probeQuery(context, rowProbes.podCgroup))),
    unlessTooLarge(ask(m.containerRequests, cpuResourcesExist())),
  ]);
  if (!answers.ok) {
    return answers;
  }
  const [root, pod, cpu] = answers.value.map((rows) => rows.length > 0);
  const series = root ? 'root-cgroup' : present.has(m.machineMemory) ? 'machine' : 'containers';
  const counted = await unlessTooLarge(ask(m.workingSet, scrapeCount(series)));
  if (!counted.ok) {
    return counted;
  }
  return ok({
    scrapeSeconds: scrapeSeconds(counted.value),
    rootWorkingSet: root ? 'root-cgroup' : present.has(m.nodeWorkingSet) ? 'resource-endpoint' : undefined,
    podWorkingSet: pod ? 'pod-cgroup' : present.has(m.podWorkingSet) ? 'resource-endpoint' : undefined,
    hasCpuResources: cpu === true,
  });
}

type Rows = Result<InstantSample[], QueryError>;

/** All answers, or the first that failed. */
async function allRows(asked: Array<Promise<Rows>>): Promise<Result<InstantSample[][], QueryError>> {
  const answers = await Promise.all(asked);
  const failed = answers.find((answer) => !answer.ok);
  return failed && !failed.ok ? failed : ok(answers.flatMap((answer) => (answer.ok ? [answer.value] : [])));
}

async function unlessTooLarge(asked: Promise<Rows>): Promise<Rows> {
  const answer = await asked;
  return !answer.ok && answer.error.kind === 'too-large' ? ok([]) : answer;
}

const labelsOf = (samples: InstantSample[]): Labels[] => samples.map(({ labels }) => labels);

function scrapeSeconds(counted: InstantSample[]): number {
  const count = counted[0]?.value ?? 0;
  if (!Number.isFinite(count) || count < 2) {
    return DEFAULT_SCRAPE_SECONDS;
  }
  return Math.min(LONGEST_SCRAPE_SECONDS, Math.round(SCRAPE_COUNT_WINDOW_SECONDS / count));
}
