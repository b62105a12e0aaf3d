import type { MemorySegment, MemoryTick } from '../../components/memory/MemoryBar';
import type { NodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';

/** The bar of one row: host and pods, with ticks for requests and allocatable and a wall where eviction starts. */
export function nodeBar(budget: NodeMemoryBudget): {
  capacityBytes: number;
  segments: MemorySegment[];
  ticks: MemoryTick[];
} {
  const { capacityBytes, hostBytes, podsBytes, requestsBytes, allocatableBytes, evictionThresholdBytes } = budget;
  const segments: MemorySegment[] = [
    { kind: 'host', label: 'host and kernel', bytes: hostBytes ?? 0 },
    { kind: 'solid', label: 'pods', bytes: podsBytes ?? 0 },
  ];
  const ticks: MemoryTick[] = [];
  if (requestsBytes !== undefined) {
    ticks.push({ kind: 'tick', label: 'requests', bytes: requestsBytes });
  }
  if (allocatableBytes !== undefined) {
    ticks.push({ kind: 'tick', label: 'allocatable', bytes: allocatableBytes });
  }
  if (evictionThresholdBytes !== undefined) {
    ticks.push({ kind: 'wall', label: 'eviction starts', bytes: capacityBytes - evictionThresholdBytes });
  }
  return { capacityBytes, segments, ticks };
}
