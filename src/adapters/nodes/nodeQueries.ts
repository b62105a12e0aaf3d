import { metricNames as m } from '../../promql/metricNames';
import { nodeAllocatableBytes } from '../../promql/node/nodeAllocatableBytes';
import { nodeCapacityBytes } from '../../promql/node/nodeCapacityBytes';
import { nodeInfo } from '../../promql/node/nodeInfo';
import { nodeMemAvailableBytes } from '../../promql/node/nodeMemAvailableBytes';
import { nodeMemoryPressure } from '../../promql/node/nodeMemoryPressure';
import { nodeRootWorkingSetBytes } from '../../promql/node/nodeRootWorkingSetBytes';
import { nodeSwapTotalBytes } from '../../promql/node/nodeSwapTotalBytes';
import { nodeUnameInfo } from '../../promql/node/nodeUnameInfo';
import { nodeUnschedulable } from '../../promql/node/nodeUnschedulable';
import { containerInfo } from '../../promql/pod/containerInfo';
import { containerLimits } from '../../promql/pod/containerLimits';
import { containerMappedFileBytes } from '../../promql/pod/containerMappedFileBytes';
import { containerRequests } from '../../promql/pod/containerRequests';
import { containerRssBytes } from '../../promql/pod/containerRssBytes';
import { containerSwapBytes } from '../../promql/pod/containerSwapBytes';
import { containerWorkingSetBytes } from '../../promql/pod/containerWorkingSetBytes';
import { initContainerInfo } from '../../promql/pod/initContainerInfo';
import { initContainerLimits } from '../../promql/pod/initContainerLimits';
import { initContainerRequests } from '../../promql/pod/initContainerRequests';
import { jobOwner } from '../../promql/pod/jobOwner';
import { podInfo } from '../../promql/pod/podInfo';
import { podQosClass } from '../../promql/pod/podQosClass';
import { podSchedulerRequest } from '../../promql/pod/podSchedulerRequest';
import { podWorkingSetBytes } from '../../promql/pod/podWorkingSetBytes';
import { replicaSetOwner } from '../../promql/pod/replicaSetOwner';
import { freshScrapes, type QueryContext, type Scope } from '../../promql/QueryContext';
import type { Installation } from '../probe/Installation';

import type { NodeRole } from './NodeSamples';

interface RoleQuery {
  role: NodeRole;
  /** True when the installation collects what the query needs. */
  collected: (installation: Installation) => boolean;
  expr: (context: QueryContext, installation: Installation) => string;
}

const needs =
  (...names: string[]) =>
  ({ present }: Installation): boolean =>
    names.every((name) => present.has(name));

/** Without stored QoS classes they are worked out, which takes the cpu rows. */
const needsToDeriveQos =
  (name: string) =>
  (installation: Installation): boolean =>
    !installation.present.has(m.podQosClass) && needs(name)(installation);

/** Questions about nodes alone; their answers do not grow with the number of pods. */
const NODE_LEVEL: RoleQuery[] = [
  { role: 'capacity', collected: needs(m.nodeCapacity), expr: nodeCapacityBytes },
  { role: 'allocatable', collected: needs(m.nodeAllocatable), expr: nodeAllocatableBytes },
  { role: 'nodeInfo', collected: needs(m.nodeInfo), expr: nodeInfo },
  { role: 'memoryPressure', collected: needs(m.nodeCondition), expr: nodeMemoryPressure },
  { role: 'unschedulable', collected: needs(m.nodeUnschedulable), expr: nodeUnschedulable },
  {
    role: 'rootWorkingSet',
    collected: ({ rootWorkingSet }) => rootWorkingSet !== undefined,
    expr: (context, { rootWorkingSet }) => nodeRootWorkingSetBytes(context, rootWorkingSet),
  },
  { role: 'memAvailable', collected: needs(m.memAvailable), expr: nodeMemAvailableBytes },
  { role: 'swapTotal', collected: needs(m.swapTotal), expr: nodeSwapTotalBytes },
  { role: 'uname', collected: needs(m.uname), expr: nodeUnameInfo },
];

/** Questions about the pods of the nodes in scope. */
const POD_LEVEL: RoleQuery[] = [
  { role: 'podInfo', collected: needs(m.podInfo, m.podPhase), expr: podInfo },
  { role: 'replicaSetOwner', collected: needs(m.replicaSetOwner), expr: replicaSetOwner },
  { role: 'jobOwner', collected: needs(m.jobOwner), expr: jobOwner },
  { role: 'containerWorkingSet', collected: needs(m.workingSet), expr: containerWorkingSetBytes },
  {
    role: 'podWorkingSet',
    collected: ({ podWorkingSet }) => podWorkingSet !== undefined,
    expr: (context, { podWorkingSet }) => podWorkingSetBytes(context, podWorkingSet),
  },
  { role: 'rss', collected: needs(m.rss), expr: containerRssBytes },
  { role: 'mappedFile', collected: needs(m.mappedFile), expr: containerMappedFileBytes },
  {
    role: 'swap',
    collected: ({ present }) => present.has(m.swap) || present.has(m.containerSwapUsage),
    expr: (context, { present }) => containerSwapBytes(context, present.has(m.swap) ? 'cadvisor' : 'resource-endpoint'),
  },
  { role: 'memoryRequests', collected: needs(m.containerRequests), expr: (c) => containerRequests(c, 'memory') },
  { role: 'memoryLimits', collected: needs(m.containerLimits), expr: (c) => containerLimits(c, 'memory') },
  { role: 'cpuRequests', collected: needsToDeriveQos(m.containerRequests), expr: (c) => containerRequests(c, 'cpu') },
  { role: 'cpuLimits', collected: needsToDeriveQos(m.containerLimits), expr: (c) => containerLimits(c, 'cpu') },
  {
    role: 'initMemoryRequests',
    collected: needs(m.initContainerRequests),
    expr: (c) => initContainerRequests(c, 'memory'),
  },
  { role: 'initMemoryLimits', collected: needs(m.initContainerLimits), expr: (c) => initContainerLimits(c, 'memory') },
  {
    role: 'initCpuRequests',
    collected: needsToDeriveQos(m.initContainerRequests),
    expr: (c) => initContainerRequests(c, 'cpu'),
  },
  {
    role: 'initCpuLimits',
    collected: needsToDeriveQos(m.initContainerLimits),
    expr: (c) => initContainerLimits(c, 'cpu'),
  },
  { role: 'containerInfo', collected: needs(m.containerInfo), expr: containerInfo },
  { role: 'initContainerInfo', collected: needs(m.initContainerInfo), expr: initContainerInfo },
  { role: 'qosClass', collected: needs(m.podQosClass), expr: podQosClass },
  { role: 'schedulerRequest', collected: needs(m.schedulerRequest), expr: podSchedulerRequest },
];

export interface PlannedQuery {
  role: NodeRole;
  expr: string;
}

/** The queries of a view, less those whose metrics are not collected. */
export interface NodeQueryPlan {
  queries: PlannedQuery[];
  notCollected: NodeRole[];
}

/** Plans what to ask about nodes only (`nodes`), or about nodes and their pods (`pods`). */
export function planNodeQueries(installation: Installation, scope: Scope, level: 'nodes' | 'pods'): NodeQueryPlan {
  const context: QueryContext = {
    labels: installation.labels,
    scope,
    freshSeconds: freshScrapes * installation.scrapeSeconds,
  };
  const table = level === 'nodes' ? NODE_LEVEL : [...NODE_LEVEL, ...POD_LEVEL];
  const wanted = table.filter(({ collected }) => collected(installation));
  return {
    queries: wanted.map(({ role, expr }) => ({ role, expr: expr(context, installation) })),
    notCollected: table.filter((row) => !wanted.includes(row)).map(({ role }) => role),
  };
}
