import type { ClusterHistory } from '../format/ClusterHistory';
import type { NodeHistory } from '../format/NodeHistory';
import type { PodHistory } from '../format/PodHistory';

import type { Grid } from './Grid';

/**
 * How many metrics a part of the cluster gets. `full`: all that the exporters have. `lean`: those about memory, requests,
 * owners and states, for the background. `minimal`: what a kill order needs, for clusters of thousands of nodes.
 */
export type Detail = 'full' | 'lean' | 'minimal';

/** Part of a cluster with its own density of samples. All parts together are one cluster. */
export interface ClusterPart {
  history: ClusterHistory;
  detail: Detail;
  /** Sample times of memory and node gauges. */
  gauges: Grid;
  /** Sample times of kube-state-metrics, kube-scheduler and alerts. */
  states: Grid;
}

/** The node of a pod, whichever part it is in, and the pods of a node. */
export interface ClusterIndex {
  nodes: ReadonlyMap<string, NodeHistory>;
  podsByNode: ReadonlyMap<string, readonly PodHistory[]>;
}

function insertOnce<Value>(map: Map<string, Value>, key: string, value: Value, what: string): void {
  if (map.has(key)) {
    throw new Error(`${what} is declared twice: these histories cannot be loaded together`);
  }
  map.set(key, value);
}

/** Indexes all parts. Throws when two parts declare the same node or the same pod: they cannot be one cluster. */
export function indexCluster(parts: ReadonlyArray<Pick<ClusterPart, 'history'>>): ClusterIndex {
  const nodes = new Map<string, NodeHistory>();
  const podsByNode = new Map<string, PodHistory[]>();
  const podsByUid = new Map<string, PodHistory>();
  for (const node of parts.flatMap((part) => part.history.nodes)) {
    insertOnce(nodes, node.name, node, `node ${node.name}`);
    podsByNode.set(node.name, []);
  }
  for (const pod of parts.flatMap((part) => part.history.pods)) {
    insertOnce(podsByUid, pod.uid, pod, `pod ${pod.namespace}/${pod.name}`);
    podsByNode.get(pod.node)?.push(pod);
  }
  return { nodes, podsByNode };
}
