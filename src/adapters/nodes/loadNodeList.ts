import { compareDanger } from '../../domain/node/compareDanger';
import { evictionThresholdBytes } from '../../domain/node/evictionThresholdBytes';
import { hostShare, type NodeMemoryBudget, nodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import { ok, type Result } from '../../domain/result/Result';
import type { OpenDataSource } from '../grafana/openDataSource';
import { capabilityHealth, type ExplainedHealth } from '../probe/capabilityHealth';
import type { QueryError } from '../prometheus/QueryError';

import { fetchNodeRows, type NodeRow, type NodeRows } from './fetchNodeRows';

/** One node of the list with its budget. */
export interface ListedNode extends NodeRow {
  key: string;
  budget?: NodeMemoryBudget;
}

/** Every node, most endangered first. */
export interface NodeList {
  source: OpenDataSource;
  atSeconds: number;
  nodes: ListedNode[];
  health: ExplainedHealth[];
  failures: NodeRows['failures'];
}

/** Loads the list of nodes at one instant. */
export async function loadNodeList(
  source: OpenDataSource,
  options: { cluster?: string; atSeconds: number; evictionHard: string; signal?: AbortSignal }
): Promise<Result<NodeList, QueryError>> {
  const { cluster, atSeconds, evictionHard, signal } = options;
  const health = capabilityHealth(source.installation);
  if (source.installation.present.size === 0) {
    return ok({ source, atSeconds, nodes: [], health, failures: [] });
  }
  const answer = await fetchNodeRows(source.client, source.installation, { cluster }, atSeconds, signal);
  if (!answer.ok) {
    return answer;
  }
  const nodes = answer.value.rows.map((row) => listed(row, evictionHard));
  nodes.sort((a, b) => compareDanger(dangerOf(a), dangerOf(b)));
  return ok({ source, atSeconds, nodes, health, failures: answer.value.failures });
}

const dangerOf = ({ key, budget, facts }: ListedNode) => ({ name: key, budget, memoryPressure: facts.memoryPressure });

function listed(row: NodeRow, evictionHard: string): ListedNode {
  const { facts, podsBytes, requestsBytes } = row;
  const threshold = evictionThresholdBytes(evictionHard, facts.capacityBytes ?? 0);
  const own = nodeMemoryBudget(facts, threshold);
  return {
    ...row,
    key: `${facts.cluster ?? ''}/${facts.node}`,
    budget: own && withSums(own, podsBytes, requestsBytes),
  };
}

/** The list knows sums from the server instead of the pods themselves. */
function withSums(
  budget: NodeMemoryBudget,
  podsBytes: number | undefined,
  requestsBytes: number | undefined
): NodeMemoryBudget {
  const { availableBytes, capacityBytes } = budget;
  return {
    ...budget,
    podsBytes,
    requestsBytes,
    hostBytes: hostShare(availableBytes === undefined ? undefined : capacityBytes - availableBytes, podsBytes),
  };
}
