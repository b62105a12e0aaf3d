import { metricNames as m } from '../../promql/metricNames';
import type { NodeRole } from '../nodes/NodeSamples';
import type { Labels } from '../prometheus/parseAnswer';

/** What a query of the panel answers. A working set may come by container, by pod, or of the root cgroup. */
export type FrameInput = NodeRole | 'workingSet';

const BY_REF_ID: ReadonlyMap<string, FrameInput> = new Map(
  Object.entries({
    capacity: 'capacity',
    requests: 'memoryRequests',
    rss: 'rss',
    workingSet: 'workingSet',
    limits: 'memoryLimits',
    cpuRequests: 'cpuRequests',
    cpuLimits: 'cpuLimits',
    qosClass: 'qosClass',
    podInfo: 'podInfo',
    priority: 'schedulerRequest',
    allocatable: 'allocatable',
    rootWorkingSet: 'rootWorkingSet',
    memAvailable: 'memAvailable',
    nodeInfo: 'nodeInfo',
    swapTotal: 'swapTotal',
    swap: 'swap',
    mappedFile: 'mappedFile',
    initRequests: 'initMemoryRequests',
    initLimits: 'initMemoryLimits',
    initContainers: 'initContainerInfo',
  } satisfies Record<string, FrameInput>).map(([refId, input]) => [refId.toLowerCase(), input])
);

/** By the label `resource`. */
type OfResource = ReadonlyMap<string, NodeRole>;

const ofResource = (memory: NodeRole, cpu?: NodeRole): OfResource =>
  new Map([['memory', memory], ...(cpu ? [['cpu', cpu] as const] : [])]);

const BY_METRIC: ReadonlyMap<string, FrameInput | OfResource> = new Map<string, FrameInput | OfResource>([
  [m.nodeCapacity, ofResource('capacity')],
  [m.machineMemory, 'capacity'],
  [m.nodeAllocatable, ofResource('allocatable')],
  [m.containerRequests, ofResource('memoryRequests', 'cpuRequests')],
  [m.containerLimits, ofResource('memoryLimits', 'cpuLimits')],
  [m.initContainerRequests, ofResource('initMemoryRequests', 'initCpuRequests')],
  [m.initContainerLimits, ofResource('initMemoryLimits', 'initCpuLimits')],
  [m.initContainerInfo, 'initContainerInfo'],
  [m.rss, 'rss'],
  [m.swap, 'swap'],
  [m.mappedFile, 'mappedFile'],
  [m.workingSet, 'workingSet'],
  [m.podWorkingSet, 'podWorkingSet'],
  [m.nodeWorkingSet, 'rootWorkingSet'],
  [m.podQosClass, 'qosClass'],
  [m.podInfo, 'podInfo'],
  [m.nodeInfo, 'nodeInfo'],
  [m.schedulerRequest, ofResource('schedulerRequest')],
  [m.memAvailable, 'memAvailable'],
  [m.swapTotal, 'swapTotal'],
]);

/** Names that a query goes by, the surest first. */
export interface QueryNames {
  refIds: Array<string | undefined>;
  metrics: Array<string | undefined>;
}

/** True when the query can be told, by its refId (in any case) or else by its metric. */
export const isKnownQuery = (names: QueryNames): boolean => found(names) !== undefined;

/**
 * What a row of a query answers: by refId first, else by metric name. `ignored` for rows of another resource, such as
 * the cores in a query of all requests; undefined when the query cannot be told.
 */
export function frameInput(names: QueryNames, labels: Labels): FrameInput | 'ignored' | undefined {
  const input = found(names);
  if (typeof input === 'object') {
    return input.get(labels.resource ?? 'memory') ?? 'ignored';
  }
  return input && isOfResource(input, labels.resource) ? input : input && 'ignored';
}

function found({ refIds, metrics }: QueryNames): FrameInput | OfResource | undefined {
  const byRefId = refIds
    .map((refId) => BY_REF_ID.get((refId ?? '').toLowerCase()))
    .find((input) => input !== undefined);
  return byRefId ?? metrics.map((name) => BY_METRIC.get(name ?? '')).find((input) => input !== undefined);
}

const CPU_INPUTS: ReadonlySet<FrameInput> = new Set(['cpuRequests', 'cpuLimits', 'initCpuRequests', 'initCpuLimits']);

/** A raw query of requests, limits or capacity holds cores and bytes, told apart by its label `resource`. */
const isOfResource = (input: FrameInput, resource: string | undefined): boolean =>
  resource === undefined || resource === (CPU_INPUTS.has(input) ? 'cpu' : 'memory');
