/** The eviction signal `memory.available` and the capacity percentages refer to, in bytes. */
export interface MemoryAvailableSignal {
  availableBytes: number;
  capacityBytes: number;
}

/**
 * The kubelet's view of available memory: capacity minus the working set of the root cgroup. It is not MemAvailable.
 * Source: `pkg/kubelet/eviction/helpers.go` makeSignalObservations, Kubernetes 1.36.
 */
export function memoryAvailable(capacityBytes: number, rootWorkingSetBytes: number): MemoryAvailableSignal {
  return { availableBytes: capacityBytes - rootWorkingSetBytes, capacityBytes };
}
