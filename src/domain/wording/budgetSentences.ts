import type { NodeMemoryBudget } from '../node/nodeMemoryBudget';

import { formatBytes } from './formatBytes';

/** What the memory budget of a node means, in words; empty when there is nothing to say. */
export function budgetSentences(budget: NodeMemoryBudget): string[] {
  return [...reservation(budget), ...overdrawn(budget), ...view(budget)];
}

function reservation({
  hasNoReservation,
  withheldBytes,
  capacityBytes,
  hostBytes,
  reservedBytes,
}: NodeMemoryBudget): string[] {
  if (hasNoReservation) {
    const host = hostBytes === undefined ? '' : ` Host and kernel use ${formatBytes(hostBytes)} now.`;
    return [
      `No reservation: ${formatBytes(withheldBytes ?? 0)} of ${formatBytes(capacityBytes)} is withheld from pods, so system daemons compete with them.${host}`,
    ];
  }
  if (hostBytes !== undefined && reservedBytes !== undefined && hostBytes > reservedBytes) {
    return [
      `Host and kernel use ${formatBytes(hostBytes)}, more than the ${formatBytes(reservedBytes)} reserved for them.`,
    ];
  }
  return [];
}

function overdrawn({ requestsBytes, allocatableBytes, kubepodsHeadroomBytes }: NodeMemoryBudget): string[] {
  const sentences: string[] = [];
  if (requestsBytes !== undefined && allocatableBytes !== undefined && requestsBytes > allocatableBytes) {
    sentences.push(`Requests exceed what is allocatable by ${formatBytes(requestsBytes - allocatableBytes)}.`);
  }
  if (kubepodsHeadroomBytes !== undefined && kubepodsHeadroomBytes < 0) {
    sentences.push(
      `Pods use ${formatBytes(-kubepodsHeadroomBytes)} more than the limit of the kubepods cgroup would allow: it is not enforced, or the samples are not of one instant.`
    );
  }
  return sentences;
}

function view({ availableBytes, availableIsKubeletView }: NodeMemoryBudget): string[] {
  if (availableBytes === undefined || availableIsKubeletView) {
    return [];
  }
  return [
    "The kubelet's view is not collected; MemAvailable stands in for it. Active page cache makes the kubelet see less, kernel memory more.",
  ];
}
