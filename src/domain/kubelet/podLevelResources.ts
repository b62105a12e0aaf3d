import type { Pod, ResourceList } from './Pod';

/**
 * Whether a resource may stand in the pod-level stanza.
 * Source: `component-helpers/resource/helpers.go` IsSupportedPodLevelResource, Kubernetes 1.36.
 */
export function isPodLevelResource(name: string): boolean {
  return name === 'cpu' || name === 'memory' || name.startsWith('hugepages-');
}

/** Whether the pod-level stanza requests anything that counts (IsPodLevelRequestsSet). */
export function hasPodLevelRequests(pod: Pod): boolean {
  return pod.resources !== undefined && hasPodLevelResource(pod.resources.requests);
}

/** Whether the pod-level stanza requests or limits anything that counts (IsPodLevelResourcesSet). */
export function hasPodLevelResources(pod: Pod): boolean {
  return hasPodLevelRequests(pod) || (pod.resources !== undefined && hasPodLevelResource(pod.resources.limits));
}

function hasPodLevelResource(list: ResourceList): boolean {
  for (const name of list.keys()) {
    if (isPodLevelResource(name)) {
      return true;
    }
  }
  return false;
}
