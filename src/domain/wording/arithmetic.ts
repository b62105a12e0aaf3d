import type { KernelCandidate } from '../killOrder/KernelOrder';
import type { EvictionCandidate } from '../killOrder/KubeletOrder';
import type { ContainerMemoryFacts, NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { formatBytes, formatMi, formatSignedBytes } from './formatBytes';

/** The kernel's score of one candidate, line by line, as the kernel and the kubelet compute it. */
export function kernelArithmetic(candidate: KernelCandidate, node: NodeMemoryFacts): string[] {
  const container = findContainer(candidate, node);
  const adjBytes = candidate.scoreBytes - candidate.residentBytes;
  return [
    ...adjustmentLines(candidate, container, node.capacityBytes),
    `${formatMi(candidate.residentBytes)} resident: ${residentParts(candidate, container)}`,
    `${formatSignedMi(adjBytes)} from oom_score_adj ${candidate.oomScoreAdj}: ${candidate.oomScoreAdj} × 1/1000 of ${totalMemory(node)}`,
    `= ${formatMi(candidate.scoreBytes)}`,
    ...candidate.notes.map((note) => NOTES[note]),
  ];
}

const NOTES: Record<KernelCandidate['notes'][number], string> = {
  'qos-derived': 'QoS class worked out from requests and limits; the stored one is not collected.',
  'qos-uncertain': 'QoS class uncertain: cpu or init container rows that could change it are not collected.',
  'pod-level-request':
    'The scheduler counts another pod request than the containers add up to: with pod-level resources the true oom_score_adj is lower.',
  'critical-assumed': 'Taken for node-critical by its class name; its numeric priority is not collected.',
};

function findContainer(
  { namespace, pod, container }: KernelCandidate,
  node: NodeMemoryFacts
): ContainerMemoryFacts | undefined {
  const owner = node.pods.find((p) => p.namespace === namespace && p.pod === pod);
  return owner?.containers.find((c) => c.name === container);
}

function adjustmentLines(
  { qosClass, oomScoreAdj }: KernelCandidate,
  container: ContainerMemoryFacts | undefined,
  capacityBytes: number | undefined
): string[] {
  if (oomScoreAdj === -997) {
    return [qosClass === 'Guaranteed' ? 'Guaranteed: oom_score_adj -997' : 'node-critical: oom_score_adj -997'];
  }
  if (qosClass === 'BestEffort') {
    return ['BestEffort: oom_score_adj 1000'];
  }
  const request = formatBytes(container?.requestBytes ?? 0);
  const sidecar = container?.kind === 'sidecar' ? ', or the smallest request beside a sidecar' : '';
  return [
    `Burstable: oom_score_adj ${oomScoreAdj} = 1000 - 1000 × ${request} request / ${formatBytes(capacityBytes ?? 0)}, within 3..999${sidecar}`,
  ];
}

function residentParts({ residentBasis }: KernelCandidate, container: ContainerMemoryFacts | undefined): string {
  if (residentBasis === 'working-set') {
    return 'working set, because rss is not collected; page cache is included';
  }
  const parts = [`rss ${formatBytes(container?.rssBytes ?? 0)}`];
  if (container?.mappedFileBytes !== undefined) {
    parts.push(`mapped files ${formatBytes(container.mappedFileBytes)}`);
  }
  if (container?.swapBytes !== undefined) {
    parts.push(`swap ${formatBytes(container.swapBytes)}`);
  }
  return `${parts.join(' + ')}; an upper bound if the container has several processes`;
}

function totalMemory({ capacityBytes, swapTotalBytes }: NodeMemoryFacts): string {
  const memory = `${formatBytes(capacityBytes ?? 0)} node memory`;
  return swapTotalBytes ? `${memory} + ${formatBytes(swapTotalBytes)} swap` : memory;
}

const formatSignedMi = (bytes: number): string => (bytes > 0 ? `+${formatMi(bytes)}` : formatMi(bytes));

/** Why the kubelet puts a pod where it does, key by key in the order in which it compares them. */
export function kubeletArithmetic(candidate: EvictionCandidate): string[] {
  const { workingSetBytes, requestBytes, overRequestBytes, exceedsRequest } = candidate;
  const basis =
    candidate.workingSetBasis === 'pod-cgroup' ? 'pod cgroup' : 'sum of its containers; tmpfs volumes may be missing';
  const request = candidate.requestBasis === 'scheduler' ? 'as the scheduler counts it' : 'sum of its containers';
  return [
    `1. ${exceedsRequest ? 'exceeds its request' : 'within its request'}: working set ${formatBytes(workingSetBytes)} (${basis}), request ${formatBytes(requestBytes)} (${request})`,
    `2. ${priorityText(candidate)}`,
    `3. working set - request = ${formatSignedBytes(overRequestBytes)}`,
    ...(candidate.tiedWithNext ? ['Tied with the next by all three: the order between them is unspecified.'] : []),
  ];
}

function priorityText({ priority, priorityClassName }: EvictionCandidate): string {
  if (priority === undefined) {
    return `priority of class ${priorityClassName} unknown, compared as 0`;
  }
  return priorityClassName ? `priority ${priority} (${priorityClassName})` : `priority ${priority}`;
}
