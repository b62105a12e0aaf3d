import type { ContainerMemoryFacts } from '../node/NodeMemoryFacts';

export interface ResidentMemory {
  bytes: number;
  basis: 'rss' | 'working-set';
}

/**
 * What the kernel would count for a container that is one process: anonymous memory + mapped file pages + swap
 * (Linux mm/oom_kill.c oom_badness: rss counters + swap entries + page tables; page tables are not in cAdvisor).
 * For a container of many processes it is an upper bound, because the kernel scores each process alone.
 * Falls back to the working set, which adds page cache; undefined when neither is collected.
 */
export function residentBytes(container: ContainerMemoryFacts): ResidentMemory | undefined {
  if (container.rssBytes !== undefined) {
    return {
      bytes: container.rssBytes + (container.mappedFileBytes ?? 0) + (container.swapBytes ?? 0),
      basis: 'rss',
    };
  }
  if (container.workingSetBytes !== undefined) {
    return { bytes: container.workingSetBytes + (container.swapBytes ?? 0), basis: 'working-set' };
  }
  return undefined;
}
