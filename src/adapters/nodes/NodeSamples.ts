import type { InstantSample } from '../prometheus/parseAnswer';

/** One question that the facts of a node are built from; each is a row of the query table in `nodeQueries.ts`. */
export type NodeRole =
  | 'capacity'
  | 'allocatable'
  | 'nodeInfo'
  | 'memoryPressure'
  | 'unschedulable'
  | 'rootWorkingSet'
  | 'memAvailable'
  | 'swapTotal'
  | 'uname'
  | 'podInfo'
  | 'replicaSetOwner'
  | 'jobOwner'
  | 'containerWorkingSet'
  | 'podWorkingSet'
  | 'rss'
  | 'mappedFile'
  | 'swap'
  | 'memoryRequests'
  | 'memoryLimits'
  | 'cpuRequests'
  | 'cpuLimits'
  | 'initMemoryRequests'
  | 'initMemoryLimits'
  | 'initCpuRequests'
  | 'initCpuLimits'
  | 'containerInfo'
  | 'initContainerInfo'
  | 'qosClass'
  | 'schedulerRequest';

/** Answers by role. An absent role was not collected or not answered; an empty list was answered with no rows. */
export type NodeSamples = Partial<Record<NodeRole, readonly InstantSample[]>>;
