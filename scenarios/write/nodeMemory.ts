import { type Seconds, valueOfCurve } from '../format/Curve';
import type { NodeHistory } from '../format/NodeHistory';
import type { PodHistory } from '../format/PodHistory';

import type { ClusterIndex } from './ClusterPart';
import type { Grid } from './Grid';
import { addMemory, cacheBytes, hostMemoryAt, type MemoryAt, noMemory, podMemoryAt, usageBytes } from './MemorySamples';

/** A node's memory at one instant, by cgroup. */
export interface NodeMemoryAt {
  /** All pods, by QoS class; Guaranteed pods are in `kubepods` only. */
  kubepods: MemoryAt;
  burstable: MemoryAt;
  bestEffort: MemoryAt;
  /** system.slice: everything outside pods. */
  host: MemoryAt;
}

function nodeMemoryAt(node: NodeHistory, pods: readonly PodHistory[], at: Seconds): NodeMemoryAt {
  const sums = {
    kubepods: noMemory(),
    burstable: noMemory(),
    bestEffort: noMemory(),
    host: hostMemoryAt(node.host, at),
  };
  for (const pod of pods) {
    const memory = podMemoryAt(pod, at);
    addMemory(sums.kubepods, memory);
    if (pod.qosClass === 'Burstable') {
      addMemory(sums.burstable, memory);
    } else if (pod.qosClass === 'BestEffort') {
      addMemory(sums.bestEffort, memory);
    }
  }
  return sums;
}

/** Memory of a node at each instant of a grid, summed over the pods of all parts of the cluster. */
export function nodeMemoryOver(node: NodeHistory, index: ClusterIndex, grid: Grid): NodeMemoryAt[] {
  const pods = index.podsByNode.get(node.name) ?? [];
  return grid.times.map((at) => nodeMemoryAt(node, pods, at));
}

/** The root cgroup as cgroup v2 emulates it: anon + file of pods and host, no kernel memory. */
export function rootMemory(memory: NodeMemoryAt): MemoryAt {
  const root = noMemory();
  addMemory(root, memory.kubepods);
  addMemory(root, memory.host);
  return { ...root, kernel: 0 };
}

/** /proc/meminfo of a node, in bytes. */
export interface MemInfo {
  free: number;
  available: number;
  cached: number;
  slab: number;
  anonPages: number;
  activeFile: number;
  inactiveFile: number;
  shmem: number;
  swapUsed: number;
}

/** What node_exporter reads: nothing is free that is charged; available also counts file pages that can be dropped. */
export function memInfoAt(node: NodeHistory, memory: NodeMemoryAt, at: Seconds): MemInfo {
  const all = noMemory();
  addMemory(all, memory.kubepods);
  addMemory(all, memory.host);
  const unreclaimable = all.rss + all.tmpfs + all.kernel;
  const derived = node.capacityBytes - unreclaimable;
  return {
    free: Math.max(0, node.capacityBytes - usageBytes(all)),
    available: Math.max(0, node.memAvailable === undefined ? derived : Math.round(valueOfCurve(node.memAvailable, at))),
    cached: cacheBytes(all),
    slab: all.kernel,
    anonPages: all.rss,
    activeFile: all.activeFile,
    inactiveFile: all.inactiveFile,
    shmem: all.tmpfs,
    swapUsed: all.swap,
  };
}
