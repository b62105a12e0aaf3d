import type { KernelCandidate } from '../../domain/killOrder/KernelOrder';
import type { EvictionCandidate } from '../../domain/killOrder/KubeletOrder';
import { tooCloseBytes } from '../../domain/killOrder/tooCloseBytes';

import { formatScore, type ScoreUnit } from './scoreUnit';

/** What keeps a row before the next one, in words. */
export interface RowLead {
  text: string;
  /** Bytes decide, and by less than 1 % of node memory. */
  tooClose: boolean;
}

/** Lead of a container over the next in the kernel's order; undefined for the last. */
export function kernelLead(
  { marginBytes }: KernelCandidate,
  capacityBytes: number | undefined,
  unit: ScoreUnit
): RowLead | undefined {
  return marginBytes === undefined ? undefined : leadByBytes(marginBytes, capacityBytes, unit);
}

/** Lead of a pod over the next in the kubelet's order, by the first key in which they differ. */
export function kubeletLead(
  candidate: EvictionCandidate,
  next: EvictionCandidate | undefined,
  capacityBytes: number | undefined,
  unit: ScoreUnit
): RowLead | undefined {
  if (!next) {
    return undefined;
  }
  if (candidate.exceedsRequest !== next.exceedsRequest) {
    return { text: 'next within request', tooClose: false };
  }
  if ((candidate.priority ?? 0) !== (next.priority ?? 0)) {
    return { text: 'next has priority', tooClose: false };
  }
  return leadByBytes(candidate.overRequestBytes - next.overRequestBytes, capacityBytes, unit);
}

function leadByBytes(bytes: number, capacityBytes: number | undefined, unit: ScoreUnit): RowLead {
  const tooClose = capacityBytes !== undefined && bytes < tooCloseBytes(capacityBytes);
  return { text: bytes === 0 ? 'tied with the next' : `${formatScore(bytes, unit)} ahead`, tooClose };
}
