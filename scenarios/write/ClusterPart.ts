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

/** Indexes all parts. Throws when two parts declare the same node or the same pod: they cannot be one cluster. */
export function indexCluster(parts: ReadonlyArray<Pick<ClusterPart, 'history'>>): ClusterIndex {
  const nodes = new Map<string, NodeHistory>();
  const podsByNode = new Map<string, PodHistory[]>();
  const uids = new Set<string>();
  for (const { history } of parts) {
    for (const node of history.nodes) {
      if (nodes.has(node.name)) {
        throw new Error(`node ${node.name} is declared twice: these histories cannot be loaded together`);
      }
      nodes.set(node.name, node);
    }
    for (const pod of history.pods) {
      if (uids.has(pod.uid)) {
        throw new Error(
          `pod ${pod.namespace}/${pod.name} is declared twice: these histories cannot be loaded together`
        );
      }
      uids.add(pod.uid);
      const onNode = podsByNode.get(pod.node);
      if (onNode) {
        onNode.push(pod);
      } else {
        podsByNode.set(pod.node, [pod]);
      }
    }
  }
  return { nodes, podsByNode };
}
