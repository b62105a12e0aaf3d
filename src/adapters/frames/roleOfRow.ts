import type { NodeRole } from '../nodes/NodeSamples';
import type { Labels } from '../prometheus/parseAnswer';

import type { FrameInput } from './frameInput';

const SANDBOX = 'POD';
const OF_CONTAINER = ['namespace', 'pod', 'container'];
const OF_POD = ['namespace', 'pod'];

const NEEDED: Partial<Record<NodeRole, string[]>> = {
  rss: OF_CONTAINER,
  swap: OF_CONTAINER,
  mappedFile: OF_CONTAINER,
  containerWorkingSet: OF_CONTAINER,
  memoryRequests: OF_CONTAINER,
  memoryLimits: OF_CONTAINER,
  cpuRequests: OF_CONTAINER,
  cpuLimits: OF_CONTAINER,
  initMemoryRequests: OF_CONTAINER,
  initMemoryLimits: OF_CONTAINER,
  initCpuRequests: OF_CONTAINER,
  initCpuLimits: OF_CONTAINER,
  initContainerInfo: OF_CONTAINER,
  podWorkingSet: OF_POD,
  podInfo: OF_POD,
  schedulerRequest: OF_POD,
  qosClass: [...OF_POD, 'qos_class'],
};

/** Roles whose rows say yes by 1 and no by 0; only a yes counts. */
const FLAGS: ReadonlySet<NodeRole> = new Set<NodeRole>(['qosClass', 'podInfo', 'initContainerInfo', 'nodeInfo']);

/** Where a row belongs: a role, nowhere (`ignored`), or nowhere for want of labels. */
export type RowPlace = { role: NodeRole } | 'ignored' | { lacks: string[] };

/** Places one row of a recognised query by its labels. */
export function roleOfRow(input: FrameInput, labels: Labels): RowPlace {
  const role = input === 'workingSet' ? workingSetRole(labels) : input;
  if (role === undefined || isSandboxOrSlice(role, labels)) {
    return 'ignored';
  }
  const lacks = (NEEDED[role] ?? []).filter((label) => !labels[label]);
  return lacks.length > 0 ? { lacks } : { role };
}

/** True when a value of this role says that the row holds. */
export const saysYes = (role: NodeRole, value: number): boolean => !FLAGS.has(role) || value === 1;

/** cAdvisor names the root cgroup by `id="/"`, and a pod's cgroup by a pod without container. */
function workingSetRole({ pod, container, id }: Labels): NodeRole | undefined {
  if (pod === undefined && id !== undefined) {
    return id === '/' ? 'rootWorkingSet' : undefined;
  }
  return container === undefined ? 'podWorkingSet' : 'containerWorkingSet';
}

/** A raw query of cAdvisor answers slices, pod cgroups and pause containers too. */
function isSandboxOrSlice(role: NodeRole, { pod, container, id }: Labels): boolean {
  const ofContainer = NEEDED[role] === OF_CONTAINER;
  return container === SANDBOX || (ofContainer && id !== undefined && (pod === undefined || container === undefined));
}
