import { compareForMemoryEviction } from '../kubelet/compareForMemoryEviction';
import type { NodeMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';
import { kubernetesMinor } from '../version/kubernetesMinor';

import type { EvictionCandidate, KubeletOrder, UnrankedPod } from './KubeletOrder';
import { podPriority } from './podPriority';
import { podProtection } from './podProtection';
import { podRequestBytes } from './podRequestBytes';
import { tooCloseBytes } from './tooCloseBytes';

/**
 * Ranks the pods of a node as the kubelet would under memory pressure, most evictable first, bytes throughout.
 * A pod whose memory was not scraped is `unranked`: absence from Prometheus says nothing about the kubelet's own stats.
 * Source: kubernetes pkg/kubelet/eviction/helpers.go rankMemoryPressure and eviction_manager.go evictPod, v1.36.2.
 */
export function kubeletKillOrder(node: NodeMemoryFacts): KubeletOrder {
  const minor = kubernetesMinor(node.kubeletVersion);
  const ranked: EvictionCandidate[] = [];
  const unranked: UnrankedPod[] = [];
  for (const pod of node.pods) {
    const candidate = evictionCandidate(node, pod, minor);
    if (typeof candidate === 'string') {
      unranked.push({ namespace: pod.namespace, pod: pod.pod, because: candidate });
    } else {
      ranked.push(candidate);
    }
  }
  ranked.sort((a, b) => compareCandidates(a, b) || compareNames(a, b));
  const candidates = ranked.filter((c) => !c.refusedBecause);
  candidates.forEach((candidate, i) => {
    const next = candidates[i + 1];
    candidate.tiedWithNext = next !== undefined && compareCandidates(candidate, next) === 0;
  });
  return {
    candidates,
    refused: ranked.filter((c) => c.refusedBecause),
    unranked: unranked.sort(compareNames),
    ...firstMargin(candidates, node.capacityBytes),
    unknownPriorityClasses: decidingUnknownClasses(candidates),
  };
}

function evictionCandidate(
  node: NodeMemoryFacts,
  pod: PodMemoryFacts,
  minor: number | undefined
): EvictionCandidate | UnrankedPod['because'] {
  const request = podRequestBytes(pod, minor);
  if (node.notCollected.has('requests') && request.basis === 'containers') {
    return 'requests-not-collected';
  }
  const workingSet = podWorkingSet(pod);
  if (!workingSet) {
    return 'memory-not-collected';
  }
  return {
    namespace: pod.namespace,
    pod: pod.pod,
    workingSetBytes: workingSet.bytes,
    requestBytes: request.bytes,
    overRequestBytes: workingSet.bytes - request.bytes,
    exceedsRequest: workingSet.bytes > request.bytes,
    priority: podPriority(pod),
    priorityClassName: pod.priorityClassName,
    refusedBecause: podProtection(pod).evictionRefused,
    workingSetBasis: workingSet.basis,
    requestBasis: request.basis,
    tiedWithNext: false,
  };
}

function podWorkingSet(
  pod: PodMemoryFacts
): { bytes: number; basis: EvictionCandidate['workingSetBasis'] } | undefined {
  if (pod.workingSetBytes !== undefined) {
    return { bytes: pod.workingSetBytes, basis: 'pod-cgroup' };
  }
  const known = pod.containers.filter((c) => c.workingSetBytes !== undefined);
  if (known.length === 0) {
    return undefined;
  }
  return { bytes: known.reduce((sum, c) => sum + (c.workingSetBytes ?? 0), 0), basis: 'sum-of-containers' };
}

/** An unknown priority is compared as 0, the value of a pod without class; `unknownPriorityClasses` says so. */
function compareCandidates(a: EvictionCandidate, b: EvictionCandidate): number {
  return compareForMemoryEviction(rankKey(a), rankKey(b));
}

const rankKey = (c: EvictionCandidate) => ({
  hasStats: true,
  workingSetBytes: c.workingSetBytes,
  requestBytes: c.requestBytes,
  priority: c.priority ?? 0,
});

function compareNames(a: UnrankedPod | EvictionCandidate, b: UnrankedPod | EvictionCandidate): number {
  const left = `${a.namespace}/${a.pod}`;
  const right = `${b.namespace}/${b.pod}`;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Bytes decide between the first two only when neither "exceeds" nor priority does. */
function firstMargin(candidates: EvictionCandidate[], capacityBytes: number | undefined) {
  const [first, second] = candidates;
  if (!first || !second) {
    return { tooCloseToCall: false };
  }
  const marginBytes = first.overRequestBytes - second.overRequestBytes;
  const sameTier = first.exceedsRequest === second.exceedsRequest && (first.priority ?? 0) === (second.priority ?? 0);
  const close = capacityBytes !== undefined && marginBytes < tooCloseBytes(capacityBytes);
  return sameTier ? { marginBytes, tooCloseToCall: close } : { tooCloseToCall: false };
}

/**
 * PriorityClasses of unknown value that could change who is first: those of pods on the same side of their request as
 * the first one, unless all of these share one class and with it one priority.
 */
function decidingUnknownClasses(candidates: EvictionCandidate[]): string[] {
  const first = candidates[0];
  const rivals = candidates.filter((c) => c.exceedsRequest === first?.exceedsRequest);
  const unknown = rivals.filter((c) => c.priority === undefined).map((c) => c.priorityClassName ?? '');
  const priorities = new Set(rivals.map((c) => c.priority ?? c.priorityClassName));
  return priorities.size > 1 ? [...new Set(unknown)].sort() : [];
}
