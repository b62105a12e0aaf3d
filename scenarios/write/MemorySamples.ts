import { type Curve, type Seconds, valueOfCurve } from '../format/Curve';
import type { HostMemory } from '../format/NodeHistory';
import type { ContainerMemory, PodHistory } from '../format/PodHistory';

const PAGE_BYTES = 4096;

/** What some cgroup is charged for at one instant, in bytes. */
export interface MemoryAt {
  rss: number;
  tmpfs: number;
  activeFile: number;
  inactiveFile: number;
  kernel: number;
  swap: number;
  mappedFile: number;
}

/** Nothing charged. */
export const noMemory = (): MemoryAt => ({
  rss: 0,
  tmpfs: 0,
  activeFile: 0,
  inactiveFile: 0,
  kernel: 0,
  swap: 0,
  mappedFile: 0,
});

/** Whole pages, never negative. */
function pagesOf(curve: Curve | undefined, at: Seconds): number {
  return curve === undefined ? 0 : Math.max(0, Math.round(valueOfCurve(curve, at) / PAGE_BYTES)) * PAGE_BYTES;
}

/** A container's memory at an instant. */
export function containerMemoryAt(memory: ContainerMemory, at: Seconds): MemoryAt {
  return {
    rss: pagesOf(memory.rss, at),
    tmpfs: pagesOf(memory.tmpfs, at),
    activeFile: pagesOf(memory.activeFile, at),
    inactiveFile: pagesOf(memory.inactiveFile, at),
    kernel: pagesOf(memory.kernel, at),
    swap: pagesOf(memory.swap, at),
    mappedFile: pagesOf(memory.mappedFile, at),
  };
}

/** Memory outside pods at an instant. */
export function hostMemoryAt(host: HostMemory, at: Seconds): MemoryAt {
  return containerMemoryAt(host, at);
}

/** Adds one cgroup's memory to another's. */
export function addMemory(total: MemoryAt, part: MemoryAt): void {
  total.rss += part.rss;
  total.tmpfs += part.tmpfs;
  total.activeFile += part.activeFile;
  total.inactiveFile += part.inactiveFile;
  total.kernel += part.kernel;
  total.swap += part.swap;
  total.mappedFile += part.mappedFile;
}

/** Whether the pod object exists at an instant. */
export function podExistsAt(pod: PodHistory, at: Seconds): boolean {
  return at >= pod.createdAt && (pod.deletedAt === undefined || at < pod.deletedAt);
}

/** Whether the pod's cgroup exists: an evicted pod keeps its object but loses its cgroup. */
export function podRunsAt(pod: PodHistory, at: Seconds): boolean {
  return podExistsAt(pod, at) && (pod.evictedAt === undefined || at < pod.evictedAt);
}

/** Memory of the pod cgroup: sandbox, living containers, and volume pages that no container is charged for. */
export function podMemoryAt(pod: PodHistory, at: Seconds): MemoryAt {
  const total = noMemory();
  if (!podRunsAt(pod, at)) {
    return total;
  }
  total.rss += pod.sandboxBytes;
  total.tmpfs += pagesOf(pod.orphanTmpfs, at);
  for (const container of pod.containers) {
    for (const life of container.lives) {
      if (life.startedAt <= at && (life.end === undefined || at < life.end.at)) {
        addMemory(total, containerMemoryAt(life.memory, at));
      }
    }
  }
  return total;
}

/** memory.current: everything charged. */
export const usageBytes = (memory: MemoryAt): number =>
  memory.rss + memory.tmpfs + memory.activeFile + memory.inactiveFile + memory.kernel;

/** Usage without the inactive file pages, as cAdvisor computes it. */
export const workingSetBytes = (memory: MemoryAt): number => usageBytes(memory) - memory.inactiveFile;

/** `file` of memory.stat: page cache, tmpfs included. */
export const cacheBytes = (memory: MemoryAt): number => memory.tmpfs + memory.activeFile + memory.inactiveFile;
