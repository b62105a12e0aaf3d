import { quantityValue, ZERO_QUANTITY } from '../quantity/Quantity';
import { toSafeNumber } from '../quantity/toSafeNumber';
import { fail, ok, type Result } from '../result/Result';

import { aggregateResource } from './aggregateResource';
import { isNodeCriticalPod } from './criticalPod';
import { isSidecar } from './isSidecar';
import type { KubeletFeatures } from './KubeletFeatures';
import { oomScoreAdjOf } from './oomScoreAdjOf';
import type { Pod, PodContainer } from './Pod';
import { hasPodLevelRequests } from './podLevelResources';
import { podQosClass } from './qosClass';

/**
 * oom_score_adj of one container of a pod object. The pod must have been defaulted already.
 * Source: `pkg/kubelet/qos/policy.go` GetContainerOOMScoreAdjust, `helpers.go`, Kubernetes 1.36.
 * @param containerName a regular, init or ephemeral container
 * @param capacityBytes MemTotal of the node in bytes
 * @returns the value, or why none can be given (no such container, capacity not positive, a request beyond 2^53).
 */
export function containerOomScoreAdj(
  pod: Pod,
  containerName: string,
  capacityBytes: number,
  features: KubeletFeatures
): Result<number> {
  const found = findContainer(pod, containerName);
  if (found === undefined) {
    return fail(`the pod has no container ${JSON.stringify(containerName)}`);
  }
  if (!(capacityBytes > 0)) {
    return fail('the memory capacity of the node is not known');
  }
  const request = memoryRequestBytes(found.container);
  const share = podLevelShareBytes(pod, features);
  const smallest = found.sidecar && features.sidecarOomScoreAdj ? smallestRegularRequestBytes(pod) : ok(undefined);
  if (!request.ok || !share.ok || !smallest.ok) {
    return fail(`a memory request of the pod is beyond the exact range of a number`);
  }
  return ok(
    oomScoreAdjOf({
      qosClass: podQosClass(pod, features),
      nodeCritical: isNodeCriticalPod(pod),
      requestBytes: request.value,
      capacityBytes,
      shareBytes: share.value,
      sidecarMinRequestBytes: smallest.value,
    })
  );
}

/**
 * Each container's part of the pod-level memory request that the containers leave unclaimed, truncated toward zero.
 * Plain init containers and sidecars count in the divisor, ephemeral containers do not, though they receive it too.
 * Source: `pkg/kubelet/qos/helpers.go` remainingPodMemReqPerContainer, Kubernetes 1.36.
 */
function podLevelShareBytes(pod: Pod, features: KubeletFeatures): Result<number> {
  const podRequest = quantityValue(pod.resources?.requests.get('memory') ?? ZERO_QUANTITY);
  const containers = pod.containers.length + pod.initContainers.length;
  if (!features.podLevelResources || !hasPodLevelRequests(pod) || podRequest === 0n || containers === 0) {
    return ok(0);
  }
  const claimed = quantityValue(aggregateResource(pod, 'requests', 'memory') ?? ZERO_QUANTITY);
  return toSafeNumber((podRequest - claimed) / BigInt(containers));
}

function smallestRegularRequestBytes(pod: Pod): Result<number | undefined> {
  let smallest: number | undefined;
  for (const container of pod.containers) {
    const request = memoryRequestBytes(container);
    if (!request.ok) {
      return request;
    }
    smallest = Math.min(smallest ?? request.value, request.value);
  }
  return ok(smallest);
}

function memoryRequestBytes(container: PodContainer): Result<number> {
  return toSafeNumber(quantityValue(container.resources.requests.get('memory') ?? ZERO_QUANTITY));
}

function findContainer(pod: Pod, name: string): { container: PodContainer; sidecar: boolean } | undefined {
  const regularOrEphemeral = [...pod.containers, ...pod.ephemeralContainers].find((item) => item.name === name);
  if (regularOrEphemeral !== undefined) {
    return { container: regularOrEphemeral, sidecar: false };
  }
  const init = pod.initContainers.find((item) => item.name === name);
  return init === undefined ? undefined : { container: init, sidecar: isSidecar(init) };
}
