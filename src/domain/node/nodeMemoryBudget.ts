import { aggregatePodRequestBytes } from '../killOrder/podRequestBytes';

import { availableMemory } from './availableMemory';
import type { NodeMemoryFacts, PodMemoryFacts } from './NodeMemoryFacts';

const NO_RESERVATION_AT_MOST_BYTES = 110 * 1024 * 1024;

/** Where the memory of a node is, in bytes. Absent parts were not collected. */
export interface NodeMemoryBudget {
  capacityBytes: number;
  allocatableBytes?: number;
  /** capacity - allocatable: kube-reserved + system-reserved + hard eviction threshold (+ huge pages). */
  withheldBytes?: number;
  /** withheld - hard eviction threshold, at least 0: what is kept for the host. */
  reservedBytes?: number;
  /** At most 110Mi withheld: nothing but a default eviction threshold stands between pods and the host. */
  hasNoReservation?: boolean;
  /** Absent when eviction for memory is switched off. */
  evictionThresholdBytes?: number;
  /** Sum of pod requests on the node, as far as it is collected. */
  requestsBytes?: number;
  /** Sum of pod working sets. */
  podsBytes?: number;
  /**
   * Used by the node but by no pod: system daemons and, as far as the view counts it, kernel memory. Absent when the pods
   * add up to more than the node uses: the root cgroup counts no kernel memory, pods do.
   */
  hostBytes?: number;
  availableBytes?: number;
  availableIsKubeletView: boolean;
  /** available - eviction threshold; negative below it. */
  toEvictionBytes?: number;
  /** Room left in the /kubepods cgroup: its limit (allocatable + hard threshold) - pods; absent without allocatable. */
  kubepodsHeadroomBytes?: number;
}

/**
 * Splits the memory of a node. Undefined when the capacity is not known.
 * Source of the /kubepods limit: kubernetes pkg/kubelet/cm/node_container_manager_linux.go, v1.36.2.
 */
export function nodeMemoryBudget(
  node: NodeMemoryFacts,
  evictionThresholdBytes: number | undefined
): NodeMemoryBudget | undefined {
  const threshold = evictionThresholdBytes ?? 0;
  const { capacityBytes, allocatableBytes } = node;
  if (capacityBytes === undefined) {
    return undefined;
  }
  const available = availableMemory(node);
  const podsBytes = sumKnown(node.pods, workingSetOf);
  const withheldBytes = allocatableBytes === undefined ? undefined : Math.max(0, capacityBytes - allocatableBytes);
  const usedBytes = available && capacityBytes - available.bytes;
  const hostBytes = hostShare(usedBytes, podsBytes);
  return {
    capacityBytes,
    allocatableBytes,
    withheldBytes,
    reservedBytes: withheldBytes === undefined ? undefined : Math.max(0, withheldBytes - threshold),
    hasNoReservation: withheldBytes === undefined ? undefined : withheldBytes <= NO_RESERVATION_AT_MOST_BYTES,
    evictionThresholdBytes,
    requestsBytes: node.notCollected.has('requests') ? undefined : sumKnown(node.pods, requestOf),
    podsBytes,
    hostBytes,
    availableBytes: available?.bytes,
    availableIsKubeletView: available?.view === 'kubelet',
    toEvictionBytes: toEviction(available?.bytes, evictionThresholdBytes),
    kubepodsHeadroomBytes: kubepodsHeadroom(allocatableBytes, podsBytes, threshold),
  };
}

const toEviction = (available: number | undefined, threshold: number | undefined): number | undefined =>
  available === undefined || threshold === undefined ? undefined : available - threshold;

/** What the node uses beyond its pods; undefined when that cannot be told. */
export function hostShare(usedBytes: number | undefined, podsBytes: number | undefined): number | undefined {
  const host = usedBytes === undefined || podsBytes === undefined ? undefined : usedBytes - podsBytes;
  return host !== undefined && host >= 0 ? host : undefined;
}

function kubepodsHeadroom(allocatable: number | undefined, pods: number | undefined, threshold: number) {
  return allocatable === undefined || pods === undefined ? undefined : allocatable + threshold - pods;
}

/** Sum over the pods that have a value; undefined when none has. */
function sumKnown(pods: PodMemoryFacts[], read: (pod: PodMemoryFacts) => number | undefined): number | undefined {
  const known = pods.map(read).filter((value) => value !== undefined);
  return known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0);
}

function workingSetOf(pod: PodMemoryFacts): number | undefined {
  const containers = pod.containers.map((c) => c.workingSetBytes).filter((value) => value !== undefined);
  return pod.workingSetBytes ?? (containers.length > 0 ? containers.reduce((sum, value) => sum + value, 0) : undefined);
}

/** A plain init container counts where it asks for more than all others together, also after it has ended. */
function requestOf(pod: PodMemoryFacts): number {
  return pod.schedulerRequestBytes ?? aggregatePodRequestBytes(pod.containers);
}
