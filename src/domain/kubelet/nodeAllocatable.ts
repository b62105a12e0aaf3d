import { type EvictionThreshold, thresholdBytes } from './evictionThreshold';

/** The kubelet settings that reserve memory of a node, in bytes. */
export interface NodeReservations {
  /** MemTotal of the node. */
  capacityBytes: number;
  kubeReservedBytes: number;
  systemReservedBytes: number;
  /** The hard `memory.available` threshold; soft thresholds reserve nothing. Default: 100Mi. */
  evictionHard: EvictionThreshold;
  /** Pre-allocated huge pages of all sizes. */
  hugePagesBytes: number;
}

/** What the reservations leave for pods, in bytes. */
export interface NodeAllocatable {
  /** `node.status.allocatable.memory`. */
  allocatableBytes: number;
  /** Memory limit of the kubepods cgroup: no threshold and no huge pages in it. */
  kubepodsLimitBytes: number;
  /**
   * Working set of the kubepods cgroup above which the signal allocatableMemory.available evicts; undefined when the
   * threshold is disabled, or larger than the whole limit.
   */
  evictionAboveKubepodsWorkingSetBytes?: number;
}

/**
 * Node Allocatable, the kubepods limit and the point where allocatable eviction starts.
 * Source: `pkg/kubelet/cm/node_container_manager_linux.go` getNodeAllocatableInternalAbsolute and
 * GetNodeAllocatableReservation, `pkg/kubelet/nodestatus/setters.go` MachineInfo, Kubernetes 1.36.
 */
export function nodeAllocatable(reservations: NodeReservations): NodeAllocatable {
  const { capacityBytes, evictionHard } = reservations;
  const reserved = reservations.kubeReservedBytes + reservations.systemReservedBytes;
  const kubepodsLimitBytes = Math.max(0, capacityBytes - reserved);
  const forEviction = evictionHard.kind === 'disabled' ? 0 : thresholdBytes(evictionHard, capacityBytes);
  const beforeHugePages = Math.max(0, capacityBytes - reserved - forEviction);
  return {
    allocatableBytes: Math.max(0, beforeHugePages - reservations.hugePagesBytes),
    kubepodsLimitBytes,
    evictionAboveKubepodsWorkingSetBytes: evictionPoint(evictionHard, kubepodsLimitBytes),
  };
}

/** The allocatable signal's own capacity is the kubepods limit, so a percentage refers to that. */
function evictionPoint(evictionHard: EvictionThreshold, kubepodsLimitBytes: number): number | undefined {
  if (evictionHard.kind === 'disabled') {
    return undefined;
  }
  const point = kubepodsLimitBytes - thresholdBytes(evictionHard, kubepodsLimitBytes);
  return point < 0 ? undefined : point;
}
