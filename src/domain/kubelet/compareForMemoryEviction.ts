/** What the kubelet's ranking under memory pressure looks at, in bytes. QoS class plays no role. */
export interface MemoryEvictionFacts {
  /** Whether the stats provider has an entry for the pod at all. */
  hasStats: boolean;
  /** Working set of the pod; an entry without a memory value counts as 0. */
  workingSetBytes: number;
  /** Memory request of the pod, overhead included; 0 when it has none. */
  requestBytes: number;
  /** `spec.priority`; unset counts as 0. */
  priority?: number;
}

/**
 * Order of eviction under memory pressure: negative when a goes before b, 0 when the kubelet's order is unspecified
 * (its sort is not stable). Pods without stats first, then those above their request, then lower priority, then the
 * larger excess in bytes (signed, not a ratio).
 * Source: `pkg/kubelet/eviction/helpers.go` rankMemoryPressure, Kubernetes 1.36.
 */
export function compareForMemoryEviction(a: MemoryEvictionFacts, b: MemoryEvictionFacts): number {
  if (a.hasStats !== b.hasStats) {
    return a.hasStats ? 1 : -1;
  }
  if (a.hasStats) {
    const aExceeds = a.workingSetBytes > a.requestBytes;
    if (aExceeds !== b.workingSetBytes > b.requestBytes) {
      return aExceeds ? -1 : 1;
    }
  }
  const byPriority = (a.priority ?? 0) - (b.priority ?? 0);
  if (byPriority !== 0 || !a.hasStats) {
    return byPriority;
  }
  return b.workingSetBytes - b.requestBytes - (a.workingSetBytes - a.requestBytes);
}
