import { nodeAllocatableBytes } from './node/nodeAllocatableBytes';
import { nodeCapacityBytes } from './node/nodeCapacityBytes';
import { nodeInfo } from './node/nodeInfo';
import { nodeLimitsBytes } from './node/nodeLimitsBytes';
import { nodeMemAvailableBytes } from './node/nodeMemAvailableBytes';
import { nodeMemoryPressure } from './node/nodeMemoryPressure';
import { nodePodCount } from './node/nodePodCount';
import { nodePodsWorkingSetBytes } from './node/nodePodsWorkingSetBytes';
import { nodeRequestsBytes } from './node/nodeRequestsBytes';
import { nodeRootWorkingSetBytes } from './node/nodeRootWorkingSetBytes';
import { nodeSwapTotalBytes } from './node/nodeSwapTotalBytes';
import { nodeUnameInfo } from './node/nodeUnameInfo';
import { nodeUnschedulable } from './node/nodeUnschedulable';
import { containerInfo } from './pod/containerInfo';
import { containerLimits } from './pod/containerLimits';
import { containerMappedFileBytes } from './pod/containerMappedFileBytes';
import { containerRequests } from './pod/containerRequests';
import { containerRssBytes } from './pod/containerRssBytes';
import { containerSwapBytes } from './pod/containerSwapBytes';
import { containerWorkingSetBytes } from './pod/containerWorkingSetBytes';
import { evictedPods } from './pod/evictedPods';
import { initContainerInfo } from './pod/initContainerInfo';
import { initContainerLimits } from './pod/initContainerLimits';
import { initContainerRequests } from './pod/initContainerRequests';
import { jobOwner } from './pod/jobOwner';
import { oomKilledAt } from './pod/oomKilledAt';
import { podInfo } from './pod/podInfo';
import { podOwner } from './pod/podOwner';
import { podQosClass } from './pod/podQosClass';
import { podSchedulerRequest } from './pod/podSchedulerRequest';
import { podWorkingSetBytes } from './pod/podWorkingSetBytes';
import { replicaSetCreatedAt } from './pod/replicaSetCreatedAt';
import { replicaSetOwner } from './pod/replicaSetOwner';
import type { QueryContext } from './QueryContext';

type Query = (context: QueryContext) => string;

/**
 * Every query by id, variants as `function:variant`: what tests and generators walk over. Callers that need one query
 * import its function.
 */
export const catalogue = {
  nodeCapacityBytes,
  nodeAllocatableBytes,
  'nodeRootWorkingSetBytes:root-cgroup': (context) => nodeRootWorkingSetBytes(context, 'root-cgroup'),
  'nodeRootWorkingSetBytes:resource-endpoint': (context) => nodeRootWorkingSetBytes(context, 'resource-endpoint'),
  nodeMemAvailableBytes,
  nodeSwapTotalBytes,
  nodeUnameInfo,
  nodeInfo,
  nodeMemoryPressure,
  nodeUnschedulable,
  'nodeRequestsBytes:kube-state-metrics': (context) => nodeRequestsBytes(context, 'kube-state-metrics'),
  'nodeRequestsBytes:kube-scheduler': (context) => nodeRequestsBytes(context, 'kube-scheduler'),
  nodeLimitsBytes,
  'nodePodsWorkingSetBytes:pod-cgroup': (context) => nodePodsWorkingSetBytes(context, 'pod-cgroup'),
  'nodePodsWorkingSetBytes:containers': (context) => nodePodsWorkingSetBytes(context, 'containers'),
  nodePodCount,
  podInfo,
  podOwner,
  replicaSetOwner,
  jobOwner,
  containerWorkingSetBytes,
  'podWorkingSetBytes:pod-cgroup': (context) => podWorkingSetBytes(context, 'pod-cgroup'),
  'podWorkingSetBytes:resource-endpoint': (context) => podWorkingSetBytes(context, 'resource-endpoint'),
  containerRssBytes,
  'containerSwapBytes:cadvisor': (context) => containerSwapBytes(context, 'cadvisor'),
  'containerSwapBytes:resource-endpoint': (context) => containerSwapBytes(context, 'resource-endpoint'),
  containerMappedFileBytes,
  'containerRequests:memory': (context) => containerRequests(context, 'memory'),
  'containerRequests:cpu': (context) => containerRequests(context, 'cpu'),
  'containerLimits:memory': (context) => containerLimits(context, 'memory'),
  'containerLimits:cpu': (context) => containerLimits(context, 'cpu'),
  'initContainerRequests:memory': (context) => initContainerRequests(context, 'memory'),
  'initContainerRequests:cpu': (context) => initContainerRequests(context, 'cpu'),
  'initContainerLimits:memory': (context) => initContainerLimits(context, 'memory'),
  'initContainerLimits:cpu': (context) => initContainerLimits(context, 'cpu'),
  containerInfo,
  initContainerInfo,
  podQosClass,
  podSchedulerRequest,
  'oomKilledAt:now': (context) => oomKilledAt(context),
  'oomKilledAt:window': (context) => oomKilledAt(context, 300),
  evictedPods,
  replicaSetCreatedAt,
} as const satisfies Record<string, Query>;

export type QueryId = keyof typeof catalogue;

/** All ids, in the order of the catalogue. */
export const queryIds = Object.keys(catalogue).filter((id): id is QueryId => id in catalogue);
