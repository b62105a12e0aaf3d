import type { NodeMemoryFacts } from './NodeMemoryFacts';

/** `memory.available` of a node, and whose view it is. */
export interface AvailableMemory {
  bytes: number;
  /**
   * `kubelet`: capacity - working set of the root cgroup, what eviction compares with its threshold.
   * `approximation`: MemAvailable of node_exporter; off in either direction by active page cache and kernel memory.
   */
  view: 'kubelet' | 'approximation';
}

/**
 * Memory available on the node in bytes, the kubelet's view where it is collected.
 * Source: kubernetes pkg/kubelet/eviction/helpers.go makeSignalObservations, v1.36.2. Undefined when neither is collected.
 */
export function availableMemory(node: NodeMemoryFacts): AvailableMemory | undefined {
  if (node.capacityBytes !== undefined && node.rootWorkingSetBytes !== undefined) {
    return { bytes: Math.max(0, node.capacityBytes - node.rootWorkingSetBytes), view: 'kubelet' };
  }
  if (node.memAvailableBytes !== undefined) {
    return { bytes: node.memAvailableBytes, view: 'approximation' };
  }
  return undefined;
}
