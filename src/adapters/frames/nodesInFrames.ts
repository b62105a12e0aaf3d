import type { NodeRole } from '../nodes/NodeSamples';

import type { FrameData } from './FrameData';

/** Which node to judge: one, one of several that a person must choose from, or one that is not among the data. */
export type NodeChoice =
  | { kind: 'node'; node: string; /** The data holds no other node. */ alone: boolean }
  | { kind: 'choose'; nodes: string[] }
  | { kind: 'not-found'; nodes: string[] };

/** Name of a node that no row names; label values cannot be this text. */
export const UNNAMED_NODE = '\u0000';

const SURE_ROLES: NodeRole[] = ['capacity', 'allocatable', 'podInfo'];
const OTHER_ROLES: NodeRole[] = ['memoryRequests', 'rss', 'containerWorkingSet', 'podWorkingSet'];

/** Names of the nodes that the data is about, sorted. Rows about nodes count before rows about pods. */
export function nodesInFrames(data: FrameData): string[] {
  const sure = namedBy(data, SURE_ROLES);
  return sure.length > 0 ? sure : namedBy(data, OTHER_ROLES);
}

/** Chooses the node among those in the data; `wanted` is empty where no node is asked for. */
export function chooseNode(nodes: readonly string[], wanted: readonly string[]): NodeChoice {
  const among = wanted.length === 0 ? [...nodes] : nodes.filter((node) => wanted.includes(node));
  const [first, ...others] = among;
  if (nodes.length === 0) {
    return { kind: 'node', node: wanted[0] ?? UNNAMED_NODE, alone: true };
  }
  if (first === undefined) {
    return { kind: 'not-found', nodes: [...nodes] };
  }
  return others.length > 0
    ? { kind: 'choose', nodes: among }
    : { kind: 'node', node: first, alone: nodes.length === 1 };
}

/** Names of the clusters that the data is about; empty where no row names one. */
export const clustersInFrames = ({ answers }: FrameData): string[] =>
  distinct([...answers.values()].flatMap(({ series }) => series.map(({ labels }) => labels.cluster)));

const namedBy = ({ answers }: FrameData, roles: NodeRole[]): string[] =>
  distinct(roles.flatMap((role) => (answers.get(role)?.series ?? []).map(({ labels }) => labels.node)));

const distinct = (names: Array<string | undefined>): string[] =>
  [...new Set(names.filter((name) => name !== undefined))].sort();
