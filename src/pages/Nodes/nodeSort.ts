import type { ListedNode } from '../../adapters/nodes/loadNodeList';

export type NodeColumn = 'danger' | 'node' | 'available' | 'requests' | 'pods';

export interface NodeSort {
  column: NodeColumn;
  descending: boolean;
}

/** Most endangered first: the order in which the list comes. */
export const DEFAULT_SORT: NodeSort = { column: 'danger', descending: false };

const COLUMNS: NodeColumn[] = ['danger', 'node', 'available', 'requests', 'pods'];

/** `requests`, or `-requests` for descending; undefined for the default, so that the URL stays short. */
export function sortText({ column, descending }: NodeSort): string | undefined {
  const text = `${descending ? '-' : ''}${column}`;
  return text === 'danger' ? undefined : text;
}

/** Reads a sort from the URL; anything unknown is the default. */
export function parseSort(text: string | undefined): NodeSort {
  const descending = text?.startsWith('-') ?? false;
  const column = COLUMNS.find((name) => name === text?.replace(/^-/, ''));
  return column ? { column, descending } : DEFAULT_SORT;
}

/** Sorts a list that comes most endangered first; unknown values last in both directions. */
export function sortNodes(nodes: ListedNode[], { column, descending }: NodeSort): ListedNode[] {
  if (column === 'danger') {
    return descending ? [...nodes].reverse() : nodes;
  }
  const value = VALUES[column];
  return [...nodes].sort((a, b) => compare(value(a), value(b), descending));
}

const VALUES: Record<Exclude<NodeColumn, 'danger'>, (node: ListedNode) => number | string | undefined> = {
  node: ({ facts }) => facts.node,
  available: ({ budget }) => budget?.availableBytes,
  requests: ({ budget, requestsBytes }) =>
    requestsBytes === undefined || !budget?.allocatableBytes ? undefined : requestsBytes / budget.allocatableBytes,
  pods: ({ podCount }) => podCount,
};

function compare(a: number | string | undefined, b: number | string | undefined, descending: boolean): number {
  if (a === undefined || b === undefined) {
    return Number(a === undefined) - Number(b === undefined);
  }
  const order = a < b ? -1 : a > b ? 1 : 0;
  return descending ? -order : order;
}
