import type { ContainerMemoryFacts, NodeMemoryFacts, PodMemoryFacts } from '../domain/node/NodeMemoryFacts';

export const KI = 1024;
export const MI = 1024 * KI;
export const GI = 1024 * MI;

/** 2026-01-15T12:00:00Z. */
export const AT_SECONDS = 1_768_478_400;

/** A container with nothing but a name; give bytes in the overrides. */
export function containerFacts(name: string, overrides: Partial<ContainerMemoryFacts> = {}): ContainerMemoryFacts {
  return { name, kind: 'regular', ...overrides };
}

/** A pod in namespace `shop`, not static, without containers unless told. */
export function podFacts(pod: string, overrides: Partial<PodMemoryFacts> = {}): PodMemoryFacts {
  return { namespace: 'shop', pod, isStatic: false, containers: [], ...overrides };
}

/** A 16Gi node where everything is collected. */
export function nodeFacts(pods: PodMemoryFacts[], overrides: Partial<NodeMemoryFacts> = {}): NodeMemoryFacts {
  return {
    node: 'node-7',
    atSeconds: AT_SECONDS,
    capacityBytes: 16 * GI,
    kubeletVersion: 'v1.34.2',
    pods,
    notCollected: new Set(),
    ...overrides,
  };
}

/** Sizes in Mi of a pod with one container whose rss and working set are the same. */
export interface OneContainer {
  usedMi: number;
  requestMi?: number;
  limitMi?: number;
  pod?: Partial<PodMemoryFacts>;
  container?: Partial<ContainerMemoryFacts>;
}

/** A pod with one container, named like its pod less the ordinal, as `search` in `search-0`. */
export function oneContainerPod(
  name: string,
  { usedMi, requestMi, limitMi, pod, container }: OneContainer
): PodMemoryFacts {
  const usedBytes = usedMi * MI;
  const sizes = {
    rssBytes: usedBytes,
    workingSetBytes: usedBytes,
    requestBytes: requestMi === undefined ? undefined : requestMi * MI,
    limitBytes: limitMi === undefined ? undefined : limitMi * MI,
  };
  return podFacts(name, {
    workingSetBytes: usedBytes,
    containers: [containerFacts(name.replace(/-[^-]+$/, ''), { ...sizes, ...container })],
    ...pod,
  });
}
