import { nodeReport } from '../../domain/report/nodeReport';
import type { NodeReport, Report } from '../../domain/report/Report';
import { ok, type Result } from '../../domain/result/Result';
import { buildNodeFacts } from '../nodes/buildNodeFacts';
import { fetchNodeSamples } from '../nodes/fetchNodeSamples';
import { capabilityHealth } from '../probe/capabilityHealth';
import type { Installation } from '../probe/Installation';
import { probeInstallation } from '../probe/probeInstallation';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import type { QueryError } from '../prometheus/QueryError';

export interface AnalysisOptions {
  fromSeconds: number;
  toSeconds: number;
  priorityClasses: ReadonlyMap<string, number>;
  signal?: AbortSignal;
}

/** The report, and what could not be asked on the way to it. */
export interface Analysis {
  report: Report;
  warnings: string[];
}

/** Runs the whole analysis over one window: the one pipeline behind `explain` and the pages. */
export async function analyse(
  client: PrometheusClient,
  options: AnalysisOptions
): Promise<Result<Analysis, QueryError>> {
  const installation = await probeInstallation(client, { atSeconds: options.toSeconds, signal: options.signal });
  if (!installation.ok) {
    return installation;
  }
  const nodes = await analyseNodes(client, installation.value, options);
  if (!nodes.ok) {
    return nodes;
  }
  const health = capabilityHealth(installation.value).map(({ capability, state, missing }) => ({
    capability,
    state,
    missing,
  }));
  return ok({
    report: {
      from: new Date(options.fromSeconds * 1000).toISOString(),
      to: new Date(options.toSeconds * 1000).toISOString(),
      kills: [],
      incidents: [],
      nodes: nodes.value.reports,
      pressure: [],
      health,
    },
    warnings: nodes.value.warnings,
  });
}

async function analyseNodes(
  client: PrometheusClient,
  installation: Installation,
  { toSeconds, priorityClasses, signal }: AnalysisOptions
): Promise<Result<{ reports: NodeReport[]; warnings: string[] }, QueryError>> {
  if (installation.present.size === 0) {
    return ok({ reports: [], warnings: ['The data source has none of the metrics that Culprit reads.'] });
  }
  const answer = await fetchNodeSamples(client, installation, {
    scope: {},
    level: 'pods',
    atSeconds: toSeconds,
    signal,
  });
  if (!answer.ok) {
    return answer;
  }
  const { samples, failures } = answer.value;
  const facts = buildNodeFacts(samples, toSeconds, { priorityClasses, hasCpuResources: installation.hasCpuResources });
  const reports = facts.map(nodeReport).filter((report) => report !== undefined);
  return ok({ reports, warnings: failures.map(({ role, error }) => `${role}: ${error.message}`) });
}
