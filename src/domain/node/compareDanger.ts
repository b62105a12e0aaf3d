import type { NodeMemoryBudget } from './nodeMemoryBudget';

/** What decides how near a node is to losing pods. */
export interface Danger {
  /** Unique, settles equal danger. */
  name: string;
  memoryPressure?: boolean;
  budget?: NodeMemoryBudget;
}

/**
 * Most endangered first: nodes under MemoryPressure, then by distance to eviction as a share of capacity, then nodes of
 * which nothing is known.
 */
export function compareDanger(a: Danger, b: Danger): number {
  const pressure = Number(b.memoryPressure ?? false) - Number(a.memoryPressure ?? false);
  return pressure || compareDistance(distanceShare(a), distanceShare(b)) || (a.name < b.name ? -1 : 1);
}

/** Infinite distances are equal, so they must not be subtracted. */
const compareDistance = (a: number, b: number): number => (a === b ? 0 : a - b);

function distanceShare({ budget }: Danger): number {
  const distance = budget?.toEvictionBytes ?? budget?.availableBytes;
  return budget === undefined || distance === undefined ? Infinity : distance / budget.capacityBytes;
}
