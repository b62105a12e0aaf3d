import { type NodeVerdict, nodeVerdict } from '../../domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { ok, type Result } from '../../domain/result/Result';
import type { OpenDataSource } from '../grafana/openDataSource';
import type { QueryError } from '../prometheus/QueryError';

import { buildNodeFacts } from './buildNodeFacts';
import { fetchNodeSamples, type NodeAnswer } from './fetchNodeSamples';

/** One node with its pods, and who dies next on it. */
export interface JudgedNode {
  facts: NodeMemoryFacts;
  verdict: NodeVerdict;
}

export interface JudgedNodes {
  nodes: JudgedNode[];
  failures: NodeAnswer['failures'];
}

/** Fetches the pods of the named nodes and ranks them for both killers. Keep to some dozens of nodes a call. */
export async function loadNodeVerdicts(
  { client, installation }: OpenDataSource,
  options: {
    cluster?: string;
    nodes: string[];
    atSeconds: number;
    priorityClasses: ReadonlyMap<string, number>;
    signal?: AbortSignal;
  }
): Promise<Result<JudgedNodes, QueryError>> {
  const { cluster, nodes, atSeconds, priorityClasses, signal } = options;
  const scope = { cluster, nodes };
  const answer = await fetchNodeSamples(client, installation, { scope, level: 'pods', atSeconds, signal });
  if (!answer.ok) {
    return answer;
  }
  const wanted = new Set(nodes);
  const { hasCpuResources } = installation;
  const facts = buildNodeFacts(answer.value.samples, atSeconds, { priorityClasses, hasCpuResources });
  const judged = facts
    .filter(({ node }) => wanted.has(node))
    .map((node) => ({ facts: node, verdict: nodeVerdict(node) }));
  return ok({ nodes: judged, failures: answer.value.failures });
}
