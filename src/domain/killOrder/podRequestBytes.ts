import type { ContainerMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';

const FIRST_MINOR_THAT_SUMS_SIDECARS = 34;

/**
 * Pod memory request as the kubelet's eviction manager computes it from containers.
 * 1.34 and later: max(regular + sidecars; for each plain init container, itself + the sidecars listed before it).
 * Up to 1.33: max(sum of regular containers; largest init container), sidecars not summed.
 * Source: kubernetes pkg/api/v1/resource/helpers.go GetResourceRequestQuantity, v1.36.2 and v1.33.13.
 */
export function aggregatePodRequestBytes(containers: ContainerMemoryFacts[], kubernetesMinorVersion?: number): number {
  const minor = kubernetesMinorVersion ?? FIRST_MINOR_THAT_SUMS_SIDECARS;
  const sumsSidecars = minor >= FIRST_MINOR_THAT_SUMS_SIDECARS;
  let regular = 0;
  let sidecars = 0;
  let initPeak = 0;
  for (const container of containers) {
    const request = container.requestBytes ?? 0;
    if (container.kind === 'regular') {
      regular += request;
    } else if (container.kind === 'sidecar' && sumsSidecars) {
      sidecars += request;
    } else {
      initPeak = Math.max(initPeak, request + sidecars);
    }
  }
  return Math.max(regular + sidecars, initPeak);
}

export interface PodRequest {
  bytes: number;
  basis: 'scheduler' | 'containers';
}

/**
 * Pod request in bytes: kube-scheduler's figure where it is scraped (it knows overhead and pod-level resources), else the
 * sum over containers. The scheduler figure sums sidecars on every version, so up to 1.33 the containers win when the pod
 * has any.
 */
export function podRequestBytes(pod: PodMemoryFacts, kubernetesMinorVersion?: number): PodRequest {
  const minor = kubernetesMinorVersion ?? FIRST_MINOR_THAT_SUMS_SIDECARS;
  const hasSidecar = pod.containers.some((c) => c.kind === 'sidecar');
  const schedulerAgrees = minor >= FIRST_MINOR_THAT_SUMS_SIDECARS || !hasSidecar;
  if (pod.schedulerRequestBytes !== undefined && schedulerAgrees) {
    return { bytes: pod.schedulerRequestBytes, basis: 'scheduler' };
  }
  return { bytes: aggregatePodRequestBytes(pod.containers, kubernetesMinorVersion), basis: 'containers' };
}
