import { mulDivTrunc } from '../quantity/mulDivTrunc';

/** Bytes as whole numbers; quantities are rounded up before they get here. */
export interface BurstableOomScoreAdjInput {
  /** The container's own memory request, 0 when it has none. */
  requestBytes: number;
  /** MemTotal of the node (`node.status.capacity.memory`), not allocatable, without swap. */
  capacityBytes: number;
  /** The container's share of a pod-level request that no container claimed; may be negative. */
  shareBytes?: number;
  /** For a sidecar from Kubernetes 1.32: the smallest request among the regular containers. */
  sidecarMinRequestBytes?: number;
}

/** One above the -997 of Guaranteed containers, shifted by 1000: the documentation's 2 is stale. */
const LOWEST = 3;
const HIGHEST = 999;

/**
 * oom_score_adj of a container in a Burstable pod: 3..999, except that a negative share (containers requesting more
 * than their pod, which the API refuses) can exceed 1000, as it would upstream.
 * Source: `pkg/kubelet/qos/policy.go` GetContainerOOMScoreAdjust, Kubernetes 1.36 (same arithmetic since 1.25).
 * @returns NaN when the capacity is not positive: no value could be right.
 */
export function burstableOomScoreAdj(input: BurstableOomScoreAdjInput): number {
  const share = input.shareBytes ?? 0;
  let adj = unclampedAdj(input.requestBytes + share, input.capacityBytes);
  if (input.sidecarMinRequestBytes !== undefined) {
    adj = Math.min(adj, unclampedAdj(input.sidecarMinRequestBytes + share, input.capacityBytes));
  }
  if (adj < LOWEST) {
    return LOWEST;
  }
  return adj === 1000 ? HIGHEST : adj;
}

function unclampedAdj(bytes: number, capacityBytes: number): number {
  return 1000 - mulDivTrunc(1000, bytes, capacityBytes);
}
