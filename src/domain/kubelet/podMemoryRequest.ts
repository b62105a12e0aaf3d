import {
  addQuantities,
  compareQuantities,
  maxQuantity,
  type Quantity,
  quantityValue,
  ZERO_QUANTITY,
} from '../quantity/Quantity';

import { aggregateResource } from './aggregateResource';
import type { KubeletFeatures } from './KubeletFeatures';
import type { Pod } from './Pod';
import { hasPodLevelRequests, hasPodLevelResources } from './podLevelResources';

/**
 * The pod's memory request in bytes as the eviction ranking of Kubernetes 1.34 and newer sees it. With a pod-level
 * stanza (gate on) the containers are ignored, so a stanza without memory means 0. Overhead counts only on top of a
 * request that is not zero.
 * Source: `pkg/api/v1/resource/helpers.go` GetResourceRequestQuantity, Kubernetes 1.36.
 */
export function podMemoryRequestBytes(pod: Pod, features: Pick<KubeletFeatures, 'podLevelResources'>): bigint {
  const skipContainers = features.podLevelResources && hasPodLevelResources(pod);
  const fromContainers = skipContainers ? undefined : aggregateResource(pod, 'requests', 'memory');
  // Upstream does not ask the gate again here; with the gate off the API server has dropped the stanza anyway.
  const fromPod = hasPodLevelRequests(pod) ? pod.resources?.requests.get('memory') : undefined;
  return withOverhead(pod, fromPod ?? fromContainers ?? ZERO_QUANTITY);
}

/**
 * The pod's memory request in bytes as the eviction ranking of Kubernetes 1.33 and older sees it: the larger of the sum
 * of regular containers and the largest init container. Sidecars are not summed, pod-level requests are ignored.
 * Source: `pkg/api/v1/resource/helpers.go` GetResourceRequestQuantity, Kubernetes 1.33.
 */
export function podMemoryRequestBytesUpTo133(pod: Pod): bigint {
  let regular = ZERO_QUANTITY;
  for (const container of pod.containers) {
    regular = addQuantities(regular, container.resources.requests.get('memory') ?? ZERO_QUANTITY);
  }
  let request = regular;
  for (const container of pod.initContainers) {
    request = maxQuantity(request, container.resources.requests.get('memory') ?? ZERO_QUANTITY);
  }
  return withOverhead(pod, request);
}

function withOverhead(pod: Pod, request: Quantity): bigint {
  const overhead = pod.overhead.get('memory');
  const counted =
    overhead !== undefined && compareQuantities(request, ZERO_QUANTITY) !== 0
      ? addQuantities(request, overhead)
      : request;
  return quantityValue(counted);
}
