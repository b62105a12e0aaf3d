/** Who the kubelet would evict first for memory, most evictable first; pods that it refuses to evict are apart. */
export interface KubeletOrder {
  candidates: EvictionCandidate[];
  /** Static, mirror and critical pods: ranked by the kubelet, never evicted by it. */
  refused: EvictionCandidate[];
  unranked: UnrankedPod[];
  marginBytes?: number;
  /** The first two differ only in bytes over request, and by less than 1 % of node memory. */
  tooCloseToCall: boolean;
  /** PriorityClass names that stand between the first and the others and whose value is unknown. */
  unknownPriorityClasses: string[];
}

export interface EvictionCandidate {
  namespace: string;
  pod: string;
  workingSetBytes: number;
  requestBytes: number;
  /** working set - request, signed. */
  overRequestBytes: number;
  exceedsRequest: boolean;
  /** Absent when the PriorityClass has no known value. */
  priority?: number;
  priorityClassName?: string;
  refusedBecause?: 'static' | 'critical';
  /** Where the working set comes from. */
  workingSetBasis: 'pod-cgroup' | 'sum-of-containers';
  /** `scheduler` counts overhead and pod-level resources, `containers` does not. */
  requestBasis: 'scheduler' | 'containers';
  /** Same rank as the next candidate by every key that the kubelet compares: its order among them is unspecified. */
  tiedWithNext: boolean;
}

export interface UnrankedPod {
  namespace: string;
  pod: string;
  because: 'memory-not-collected' | 'requests-not-collected';
}
