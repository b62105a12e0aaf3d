import type { ContainerMemoryFacts, PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import type { InstantSample } from '../prometheus/parseAnswer';

import type { NodeRole, NodeSamples } from './NodeSamples';
import { podKey } from './podIndex';

type Setter = (container: ContainerMemoryFacts, value: number) => void;

const SETTERS: Array<[NodeRole, Setter]> = [
  ['memoryRequests', (c, value) => (c.requestBytes = value)],
  ['memoryLimits', (c, value) => (c.limitBytes = value)],
  ['cpuRequests', (c, value) => (c.cpuRequestCores = value)],
  ['cpuLimits', (c, value) => (c.cpuLimitCores = value)],
  ['initMemoryRequests', (c, value) => (c.requestBytes = value)],
  ['initMemoryLimits', (c, value) => (c.limitBytes = value)],
  ['initCpuRequests', (c, value) => (c.cpuRequestCores = value)],
  ['initCpuLimits', (c, value) => (c.cpuLimitCores = value)],
  ['containerWorkingSet', (c, value) => (c.workingSetBytes = value)],
  ['rss', (c, value) => (c.rssBytes = value)],
  ['mappedFile', (c, value) => (c.mappedFileBytes = value)],
  ['swap', (c, value) => (c.swapBytes = value)],
];

const INIT_ROLES: NodeRole[] = [
  'initContainerInfo',
  'initMemoryRequests',
  'initMemoryLimits',
  'initCpuRequests',
  'initCpuLimits',
];

/** Fills the containers of the pods from the rows of every role; pods are keyed by `podKey`. */
export function attachContainers(pods: ReadonlyMap<string, PodMemoryFacts>, samples: NodeSamples): void {
  const containers = new Map<PodMemoryFacts, Map<string, ContainerMemoryFacts>>();
  for (const role of INIT_ROLES) {
    eachContainer(pods, containers, samples[role], 'init', () => undefined);
  }
  eachContainer(pods, containers, samples.initContainerInfo, 'init', (container, _value, labels) => {
    container.kind = labels.restart_policy === 'Always' ? 'sidecar' : container.kind;
  });
  eachContainer(pods, containers, samples.containerInfo, 'regular', () => undefined);
  for (const [role, set] of SETTERS) {
    eachContainer(pods, containers, samples[role], 'regular', (container, value) => {
      if (Number.isFinite(value)) {
        set(container, value);
      }
    });
  }
  for (const [pod, byName] of containers) {
    pod.containers = [...byName.values()];
    markSidecarsByTheirMemory(pod);
    pod.containers.sort(byKindAndName);
  }
}

function eachContainer(
  pods: ReadonlyMap<string, PodMemoryFacts>,
  containers: Map<PodMemoryFacts, Map<string, ContainerMemoryFacts>>,
  rows: readonly InstantSample[] | undefined,
  kind: ContainerMemoryFacts['kind'],
  visit: (container: ContainerMemoryFacts, value: number, labels: InstantSample['labels']) => void
): void {
  for (const { labels, value } of rows ?? []) {
    const pod = pods.get(podKey(labels));
    const name = labels.container;
    if (!pod || !name) {
      continue;
    }
    const byName = containers.get(pod) ?? new Map<string, ContainerMemoryFacts>();
    containers.set(pod, byName);
    const container = byName.get(name) ?? { name, kind };
    byName.set(name, container);
    visit(container, value, labels);
  }
}

const KIND_ORDER: ReadonlyArray<ContainerMemoryFacts['kind']> = ['init', 'sidecar', 'regular'];

/**
 * No metric tells the order of init containers in the pod spec, on which the pod request depends where a plain one asks
 * for more than all others. Plain ones first is the lower bound, and the same at every refresh.
 */
function byKindAndName(a: ContainerMemoryFacts, b: ContainerMemoryFacts): number {
  return KIND_ORDER.indexOf(a.kind) - KIND_ORDER.indexOf(b.kind) || (a.name < b.name ? -1 : 1);
}

/**
 * Where the restart policy of init containers is not exported, an init container that uses memory beside running regular
 * containers can only be a native sidecar: plain ones have ended by then.
 */
function markSidecarsByTheirMemory(pod: PodMemoryFacts): void {
  const uses = (c: ContainerMemoryFacts): boolean => c.rssBytes !== undefined || c.workingSetBytes !== undefined;
  if (!pod.containers.some((c) => c.kind === 'regular' && uses(c))) {
    return;
  }
  for (const container of pod.containers) {
    if (container.kind === 'init' && uses(container)) {
      container.kind = 'sidecar';
    }
  }
}
