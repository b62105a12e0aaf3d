import { compareForMemoryEviction, type MemoryEvictionFacts } from './compareForMemoryEviction';
import { type EvictionRefusalFacts, isEvictionRefused } from './criticalPod';

/** A pod as the eviction manager sees it: what ranks it and what makes the kubelet refuse to evict it. */
export interface EvictionCandidate extends MemoryEvictionFacts, EvictionRefusalFacts {
  priority?: number;
}

/** The kubelet's order under memory pressure. */
export interface EvictionRanking<T> {
  /** Most evictable first, including pods the kubelet will refuse; ties keep the order they were given in. */
  order: T[];
  /** Pods whose relative order the kubelet leaves open, in rank order; only groups of two and more. */
  tieGroups: T[][];
  /** The pods of which one is evicted first: several when they tie, none when every pod is refused. */
  firstEvicted: T[];
}

/**
 * Ranks the pods of a node for eviction under memory pressure and names who is evicted first.
 * Source: `pkg/kubelet/eviction/helpers.go` rankMemoryPressure and `eviction_manager.go` synchronize, evictPod, 1.36.
 */
export function rankForMemoryEviction<T extends EvictionCandidate>(pods: readonly T[]): EvictionRanking<T> {
  const order = [...pods].sort(compareForMemoryEviction);
  const groups = groupTies(order);
  const group = groups.find((members) => members.some((pod) => !isEvictionRefused(pod)));
  return {
    order,
    tieGroups: groups.filter((members) => members.length > 1),
    firstEvicted: (group ?? []).filter((pod) => !isEvictionRefused(pod)),
  };
}

function groupTies<T extends EvictionCandidate>(order: readonly T[]): T[][] {
  const groups: T[][] = [];
  for (const pod of order) {
    const last = groups.at(-1);
    const representative = last?.[0];
    if (last !== undefined && representative !== undefined && compareForMemoryEviction(representative, pod) === 0) {
      last.push(pod);
    } else {
      groups.push([pod]);
    }
  }
  return groups;
}
