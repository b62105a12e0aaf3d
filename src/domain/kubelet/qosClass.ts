import type { QosClass } from '../node/NodeMemoryFacts';
import { addQuantities, compareQuantities, isPositiveQuantity, type Quantity } from '../quantity/Quantity';

import type { KubeletFeatures } from './KubeletFeatures';
import type { Pod, ResourceList } from './Pod';

const QOS_RESOURCES = ['cpu', 'memory'] as const;

/**
 * The pod's QoS class: `status.qosClass` when it is set, otherwise computed. The object must have been defaulted.
 * Source: `pkg/apis/core/v1/helper/qos/qos.go` GetPodQOS, Kubernetes 1.36.
 */
export function podQosClass(pod: Pod, features: Pick<KubeletFeatures, 'podLevelResources'>): QosClass {
  return pod.statusQosClass ?? computeQosClass(pod, features);
}

/**
 * The QoS class from cpu and memory alone; zero quantities, other resources, overhead and ephemeral containers do not
 * count. With a pod-level stanza (gate on) the containers are ignored completely.
 * Source: `pkg/apis/core/v1/helper/qos/qos.go` ComputePodQOS, Kubernetes 1.36.
 */
export function computeQosClass(pod: Pod, features: Pick<KubeletFeatures, 'podLevelResources'>): QosClass {
  const podLevel = features.podLevelResources ? pod.resources : undefined;
  const scopes =
    podLevel === undefined
      ? [...pod.containers, ...pod.initContainers].map((container) => container.resources)
      : [podLevel];
  const requests = sumPositive(scopes.map((scope) => scope.requests));
  const limits = sumPositive(scopes.map((scope) => scope.limits));
  if (requests.size === 0 && limits.size === 0) {
    return 'BestEffort';
  }
  // A pod-level stanza without any limits is not tested for completeness upstream; the comparison below decides it.
  const limitsToCheck = podLevel !== undefined && podLevel.limits.size === 0 ? [] : scopes;
  const bounded = limitsToCheck.every((scope) => hasPositiveCpuAndMemory(scope.limits));
  return bounded && sameAmounts(requests, limits) ? 'Guaranteed' : 'Burstable';
}

function sumPositive(lists: readonly ResourceList[]): ResourceList {
  const sums = new Map<string, Quantity>();
  for (const list of lists) {
    for (const name of QOS_RESOURCES) {
      const quantity = list.get(name);
      if (quantity !== undefined && isPositiveQuantity(quantity)) {
        const sum = sums.get(name);
        sums.set(name, sum === undefined ? quantity : addQuantities(sum, quantity));
      }
    }
  }
  return sums;
}

function hasPositiveCpuAndMemory(list: ResourceList): boolean {
  return QOS_RESOURCES.every((name) => {
    const quantity = list.get(name);
    return quantity !== undefined && isPositiveQuantity(quantity);
  });
}

function sameAmounts(requests: ResourceList, limits: ResourceList): boolean {
  if (requests.size !== limits.size) {
    return false;
  }
  for (const [name, request] of requests) {
    const limit = limits.get(name);
    if (limit === undefined || compareQuantities(request, limit) !== 0) {
      return false;
    }
  }
  return true;
}
