import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { ok, type Result } from '../../domain/result/Result';
import { metricNames as m } from '../../promql/metricNames';
import { nodeLimitsBytes } from '../../promql/node/nodeLimitsBytes';
import { nodePodCount } from '../../promql/node/nodePodCount';
import { nodePodsWorkingSetBytes } from '../../promql/node/nodePodsWorkingSetBytes';
import { nodeRequestsBytes } from '../../promql/node/nodeRequestsBytes';
import { freshScrapes, type QueryContext, type Scope } from '../../promql/QueryContext';
import type { Installation } from '../probe/Installation';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import type { QueryError } from '../prometheus/QueryError';

import { buildNodeFacts } from './buildNodeFacts';
import { fetchNodeSamples } from './fetchNodeSamples';
import { nodeKey } from './podIndex';

/** One node of a list: its own facts and sums over its pods that the server computed, not the pods themselves. */
export interface NodeRow {
  facts: NodeMemoryFacts;
  requestsBytes?: number;
  limitsBytes?: number;
  podsBytes?: number;
  podCount?: number;
}

export interface NodeRows {
  rows: NodeRow[];
  /** Questions that failed, about nodes or sums. */
  failures: Array<{ role: string; error: QueryError }>;
}

type Sum = Exclude<keyof NodeRow, 'facts'>;

/** Every node in scope with its sums; the cost in the browser grows with nodes, not with pods. */
export async function fetchNodeRows(
  client: PrometheusClient,
  installation: Installation,
  scope: Scope,
  atSeconds: number,
  signal?: AbortSignal
): Promise<Result<NodeRows, QueryError>> {
  const [nodes, sums] = await Promise.all([
    fetchNodeSamples(client, installation, { scope, level: 'nodes', atSeconds, signal }),
    fetchSums(client, installation, scope, atSeconds, signal),
  ]);
  if (!nodes.ok) {
    return nodes;
  }
  const { hasCpuResources } = installation;
  const facts = buildNodeFacts(nodes.value.samples, atSeconds, { priorityClasses: new Map(), hasCpuResources });
  const rows = facts.map((node): NodeRow => {
    const key = nodeKey({ cluster: node.cluster ?? '', node: node.node });
    const sumOf = (sum: Sum): number | undefined => sums.byNode.get(sum)?.get(key);
    return {
      facts: node,
      requestsBytes: sumOf('requestsBytes'),
      limitsBytes: sumOf('limitsBytes'),
      podsBytes: sumOf('podsBytes'),
      podCount: sumOf('podCount'),
    };
  });
  return ok({ rows, failures: [...nodes.value.failures, ...sums.failures] });
}

interface Sums {
  byNode: Map<Sum, Map<string, number>>;
  failures: NodeRows['failures'];
}

async function fetchSums(
  client: PrometheusClient,
  installation: Installation,
  scope: Scope,
  atSeconds: number,
  signal?: AbortSignal
): Promise<Sums> {
  const context: QueryContext = {
    labels: installation.labels,
    scope,
    freshSeconds: freshScrapes * installation.scrapeSeconds,
  };
  const answers = await Promise.all(
    plannedSums(installation, context).map(
      async ([sum, expr]) => [sum, await client.instant(expr, atSeconds, signal)] as const
    )
  );
  const sums: Sums = { byNode: new Map(), failures: [] };
  for (const [sum, answer] of answers) {
    if (answer.ok) {
      sums.byNode.set(sum, new Map(answer.value.map(({ labels, value }) => [nodeKey(labels), value])));
    } else {
      sums.failures.push({ role: sum, error: answer.error });
    }
  }
  return sums;
}

function plannedSums({ present, podWorkingSet }: Installation, context: QueryContext): Array<[Sum, string]> {
  const has = (...names: string[]): boolean => names.every((name) => present.has(name));
  const sums: Array<[Sum, boolean, () => string]> = [
    ['requestsBytes', has(m.containerRequests, m.podPhase), () => nodeRequestsBytes(context, 'kube-state-metrics')],
    ['limitsBytes', has(m.containerLimits, m.podPhase), () => nodeLimitsBytes(context)],
    ['podCount', has(m.podInfo, m.podPhase), () => nodePodCount(context)],
    [
      'podsBytes',
      has(m.workingSet),
      () => nodePodsWorkingSetBytes(context, podWorkingSet === 'pod-cgroup' ? 'pod-cgroup' : 'containers'),
    ],
  ];
  return sums.filter(([, collected]) => collected).map(([sum, , expr]) => [sum, expr()]);
}
