import { badnessBytes } from '../kernel/badnessBytes';
import { oomScoreAdjOf } from '../kubelet/oomScoreAdjOf';
import type { ContainerMemoryFacts, NodeMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';
import { kubernetesMinor } from '../version/kubernetesMinor';

import type { KernelCandidate, KernelCandidateNote, KernelOrder, UnrankedContainer } from './KernelOrder';
import { podProtection } from './podProtection';
import { type PodQos, podQosClass } from './podQosClass';
import { aggregatePodRequestBytes } from './podRequestBytes';
import { residentBytes } from './residentBytes';
import { tooCloseBytes } from './tooCloseBytes';

const FIRST_MINOR_WITH_SIDECAR_RULE = 32;

/** What one pod contributes to the score of each of its containers. */
interface PodScoring {
  pod: PodMemoryFacts;
  qos: PodQos;
  critical: { isCritical: boolean; assumed: boolean };
  sidecarMinRequestBytes: number | undefined;
  capacityBytes: number;
  totalBytes: number;
  podLevelRequest: boolean;
}

/**
 * Ranks the containers of a node as a node-wide kernel OOM would, highest score first. Every value in bytes.
 * A container is scored as one process. Containers whose score cannot be known are in `unranked` with the reason.
 * Source: Linux mm/oom_kill.c oom_badness (5.9 and later); kubernetes pkg/kubelet/qos/policy.go
 * GetContainerOOMScoreAdjust, v1.36.2.
 */
export function kernelKillOrder(node: NodeMemoryFacts): KernelOrder {
  const minor = kubernetesMinor(node.kubeletVersion);
  const scored = node.pods.flatMap((pod) => scorePod(pod, podScoring(node, pod, minor)));
  const candidates = scored.filter(isRanked);
  candidates.sort(byScore);
  setMargins(candidates);
  const marginBytes = candidates[0]?.marginBytes;
  return {
    candidates,
    unranked: scored.filter(isUnranked).sort(byName),
    marginBytes,
    tooCloseToCall: isTooClose(marginBytes, node.capacityBytes),
  };
}

type Scored = KernelCandidate | UnrankedContainer;

const isUnranked = (scored: Scored): scored is UnrankedContainer => 'because' in scored;
const isRanked = (scored: Scored): scored is KernelCandidate => !isUnranked(scored);

/** Plain init containers that have ended use no memory and are left out. */
function scorePod(pod: PodMemoryFacts, scoring: PodScoring | UnrankedContainer['because']): Scored[] {
  const running = pod.containers.filter((c) => c.kind !== 'init' || residentBytes(c) !== undefined);
  return running.map((container) => {
    const result = typeof scoring === 'string' ? scoring : score(scoring, container);
    return typeof result === 'string'
      ? { namespace: pod.namespace, pod: pod.pod, container: container.name, because: result }
      : result;
  });
}

function podScoring(
  node: NodeMemoryFacts,
  pod: PodMemoryFacts,
  minor: number | undefined
): PodScoring | UnrankedContainer['because'] {
  if (node.capacityBytes === undefined || node.capacityBytes <= 0) {
    return 'capacity-not-collected';
  }
  const qos = podQosClass(pod, node.notCollected);
  if (!qos || node.notCollected.has('requests')) {
    return 'requests-not-collected';
  }
  const sidecarRule = (minor ?? FIRST_MINOR_WITH_SIDECAR_RULE) >= FIRST_MINOR_WITH_SIDECAR_RULE;
  const regular = pod.containers.filter((c) => c.kind === 'regular');
  return {
    pod,
    qos,
    critical: podProtection(pod).nodeCritical,
    sidecarMinRequestBytes: sidecarRule && regular.length > 0 ? Math.min(...regular.map(wholeRequestBytes)) : undefined,
    capacityBytes: node.capacityBytes,
    totalBytes: node.capacityBytes + (node.swapTotalBytes ?? 0),
    podLevelRequest:
      pod.schedulerRequestBytes !== undefined && pod.schedulerRequestBytes !== aggregatePodRequestBytes(pod.containers),
  };
}

function score(scoring: PodScoring, container: ContainerMemoryFacts): KernelCandidate | 'memory-not-collected' {
  const resident = residentBytes(container);
  if (!resident) {
    return 'memory-not-collected';
  }
  const { pod, qos, capacityBytes, totalBytes } = scoring;
  const oomScoreAdj = oomScoreAdjOf({
    qosClass: qos.qosClass,
    nodeCritical: scoring.critical.isCritical,
    requestBytes: wholeRequestBytes(container),
    capacityBytes,
    sidecarMinRequestBytes: container.kind === 'sidecar' ? scoring.sidecarMinRequestBytes : undefined,
  });
  return {
    namespace: pod.namespace,
    pod: pod.pod,
    container: container.name,
    qosClass: qos.qosClass,
    oomScoreAdj,
    scoreBytes: badnessBytes({ rssBytes: resident.bytes, swapBytes: 0, pageTableBytes: 0, oomScoreAdj, totalBytes }),
    residentBytes: resident.bytes,
    residentBasis: resident.basis,
    notes: notesOf(scoring),
  };
}

/** Quantities become whole bytes by rounding up, as in Kubernetes; downsampled series may hold fractions. */
const wholeRequestBytes = ({ requestBytes }: ContainerMemoryFacts): number => Math.ceil(requestBytes ?? 0);

function notesOf({ qos, critical, podLevelRequest }: PodScoring): KernelCandidateNote[] {
  const notes: KernelCandidateNote[] = [];
  if (qos.basis !== 'stored') {
    notes.push(qos.basis === 'derived' ? 'qos-derived' : 'qos-uncertain');
  }
  if (critical.assumed) {
    notes.push('critical-assumed');
  }
  if (podLevelRequest && qos.qosClass === 'Burstable') {
    notes.push('pod-level-request');
  }
  return notes;
}

/** Highest score first; the name settles equal scores so that the order does not depend on the order of the series. */
function byScore(a: KernelCandidate, b: KernelCandidate): number {
  return b.scoreBytes - a.scoreBytes || byName(a, b);
}

function byName(a: Scored, b: Scored): number {
  return compareText(a.namespace, b.namespace) || compareText(a.pod, b.pod) || compareText(a.container, b.container);
}

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function setMargins(candidates: KernelCandidate[]): void {
  candidates.forEach((candidate, i) => {
    const next = candidates[i + 1];
    candidate.marginBytes = next && candidate.scoreBytes - next.scoreBytes;
  });
}

function isTooClose(marginBytes: number | undefined, capacityBytes: number | undefined): boolean {
  return marginBytes !== undefined && capacityBytes !== undefined && marginBytes < tooCloseBytes(capacityBytes);
}
