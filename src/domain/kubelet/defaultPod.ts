import type { Quantity } from '../quantity/Quantity';

import { aggregatedResourceNames, aggregateResource } from './aggregateResource';
import type { KubeletFeatures } from './KubeletFeatures';
import type { ContainerResources, Pod, PodContainer } from './Pod';
import { isPodLevelResource } from './podLevelResources';

/**
 * Applies the API server's defaulting of resources to a pod as written, so that "limits only" is what it becomes.
 * A stored pod has been through this already; applying it again changes nothing.
 * Source: `pkg/apis/core/v1/defaults.go` SetDefaults_Pod, defaultHugePagePodLimits, defaultPodRequests, 1.36.
 */
export function defaultPod(pod: Pod, features: Pick<KubeletFeatures, 'podLevelResources'>): Pod {
  const defaulted = {
    ...pod,
    containers: pod.containers.map(requestsFromLimits),
    initContainers: pod.initContainers.map(requestsFromLimits),
  };
  if (!features.podLevelResources || defaulted.resources === undefined) {
    return defaulted;
  }
  const limited = { ...defaulted, resources: defaultHugePageLimits(defaulted, defaulted.resources) };
  return { ...limited, resources: defaultPodRequests(limited, limited.resources) };
}

/** A resource with a limit and no request key is requested at its limit; an explicit 0 request stays 0. */
function requestsFromLimits(container: PodContainer): PodContainer {
  const requests = new Map(container.resources.requests);
  for (const [name, limit] of container.resources.limits) {
    setIfAbsent(requests, name, limit);
  }
  return { ...container, resources: { ...container.resources, requests } };
}

function defaultHugePageLimits(pod: Pod, resources: ContainerResources): ContainerResources {
  if (resources.limits.size === 0 && resources.requests.size === 0) {
    return resources;
  }
  const limits = new Map(resources.limits);
  for (const name of aggregatedResourceNames(pod, 'limits')) {
    if (isHugePages(name) && !resources.requests.has(name)) {
      setIfAbsent(limits, name, aggregateResource(pod, 'limits', name));
    }
  }
  return { ...resources, limits };
}

function defaultPodRequests(pod: Pod, resources: ContainerResources): ContainerResources {
  if (resources.limits.size === 0) {
    return resources;
  }
  const requests = new Map(resources.requests);
  for (const name of aggregatedResourceNames(pod, 'requests')) {
    // Huge pages cannot be overcommitted, so only their limit is a default for the request.
    if (isPodLevelResource(name) && !isHugePages(name)) {
      setIfAbsent(requests, name, aggregateResource(pod, 'requests', name));
    }
  }
  for (const [name, limit] of resources.limits) {
    if (isPodLevelResource(name)) {
      setIfAbsent(requests, name, limit);
    }
  }
  return { ...resources, requests };
}

function isHugePages(name: string): boolean {
  return name.startsWith('hugepages-');
}

function setIfAbsent(list: Map<string, Quantity>, name: string, quantity: Quantity | undefined): void {
  if (quantity !== undefined && !list.has(name)) {
    list.set(name, quantity);
  }
}
