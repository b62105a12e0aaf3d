import { DEFAULT_PAGE_SIZE_BYTES } from './BadnessModel';

/**
 * Pages that badness is measured against when the whole node is out of memory: MemTotal and all swap.
 * Source: Linux `mm/oom_kill.c` constrained_alloc.
 */
export function globalTotalPages(
  memTotalBytes: number,
  swapTotalBytes: number,
  pageSizeBytes: number = DEFAULT_PAGE_SIZE_BYTES
): number {
  return Math.floor(memTotalBytes / pageSizeBytes) + Math.floor(swapTotalBytes / pageSizeBytes);
}

/** Limits of the cgroup that hit its limit, in bytes. */
export interface MemcgLimits {
  limitBytes: number;
  /** cgroup v2 memory.swap.max; on v1 memory.memsw limit minus memory limit. Undefined means no limit of its own. */
  swapLimitBytes?: number;
  swapTotalBytes: number;
  swappiness: number;
}

/**
 * Pages that badness is measured against when a cgroup is out of memory: its limit and, with swappiness, the swap it
 * may use. At least 1.
 * Source: Linux `mm/memcontrol.c` mem_cgroup_get_max.
 */
export function memcgTotalPages(limits: MemcgLimits, pageSizeBytes: number = DEFAULT_PAGE_SIZE_BYTES): number {
  const swapBytes =
    limits.swappiness > 0 ? Math.min(limits.swapLimitBytes ?? limits.swapTotalBytes, limits.swapTotalBytes) : 0;
  return Math.max(1, Math.floor(limits.limitBytes / pageSizeBytes) + Math.floor(swapBytes / pageSizeBytes));
}
