import { metricNames as m } from '../metricNames';

import type { CapabilityId } from './CapabilityId';
import { type ProbeKey, rowProbes } from './ProbeKey';

/** One way to serve a capability: all keys must be present. `meaning` says what is lost, for a fallback. */
export interface Alternative {
  needs: readonly ProbeKey[];
  meaning?: string;
}

/**
 * Ways to serve one capability. It is full when any of `full` is complete, else reduced when any of `reduced` is (the
 * first complete one describes the loss), else off. What is missing is read off the first of `full`.
 */
export interface CapabilityNeed {
  capability: CapabilityId;
  full: readonly Alternative[];
  reduced: readonly Alternative[];
}

const pods = [m.podInfo, m.podPhase];
/** What oom_score_adj is made of, beside the QoS class. */
const bands = [...pods, m.nodeCapacity, m.containerRequests];

/** In the order of `capabilityIds`. */
export const capabilityNeeds: readonly CapabilityNeed[] = [
  {
    capability: 'kernel-order',
    full: [{ needs: [...bands, m.containerLimits, m.rss] }, { needs: [...bands, m.podQosClass, m.rss] }],
    reduced: [
      {
        needs: [...bands, m.containerLimits, m.workingSet],
        meaning: 'working set stands in for anonymous memory: page cache is counted that the kernel does not score',
      },
    ],
  },
  {
    capability: 'kubelet-order',
    full: [
      { needs: [...pods, m.containerRequests, rowProbes.podCgroup] },
      { needs: [...pods, m.containerRequests, m.podWorkingSet] },
    ],
    reduced: [
      {
        needs: [...pods, m.containerRequests, m.workingSet],
        meaning: 'the working set of a pod is the sum of its containers: tmpfs volumes may be missing',
      },
    ],
  },
  {
    capability: 'kubelet-view',
    full: [{ needs: [m.nodeCapacity, rowProbes.rootCgroup] }, { needs: [m.nodeCapacity, m.nodeWorkingSet] }],
    reduced: [
      {
        needs: [m.nodeCapacity, m.memAvailable],
        meaning: 'MemAvailable stands in for the view of the kubelet: they differ by page cache and kernel memory',
      },
    ],
  },
  {
    capability: 'node-budget',
    full: [
      { needs: [...pods, m.nodeCapacity, m.nodeAllocatable, m.containerRequests, m.containerLimits, m.workingSet] },
    ],
    reduced: [
      {
        needs: [m.nodeCapacity, m.nodeAllocatable],
        meaning: 'capacity and reservation only, without what pods ask for',
      },
    ],
  },
  {
    capability: 'numeric-priority',
    full: [{ needs: [m.schedulerRequest] }],
    reduced: [{ needs: [m.podInfo], meaning: 'names of priority classes only: their order is not known' }],
  },
  {
    capability: 'qos-class',
    full: [{ needs: [m.podQosClass] }],
    reduced: [
      {
        needs: [...pods, m.containerRequests, m.containerLimits],
        meaning: 'derived from requests and limits: pod-level resources are not seen',
      },
    ],
  },
  {
    capability: 'init-containers',
    full: [{ needs: [m.initContainerInfo, m.initContainerRequests, m.initContainerLimits] }],
    reduced: [
      { needs: [m.initContainerRequests], meaning: 'native sidecars cannot be told from init containers that end' },
    ],
  },
  {
    capability: 'swap',
    full: [{ needs: [m.swap] }, { needs: [m.containerSwapUsage] }],
    reduced: [{ needs: [m.swapTotal], meaning: 'known whether a node has swap, not which container uses it' }],
  },
  {
    capability: 'workload-owners',
    full: [{ needs: [m.podOwner, m.replicaSetOwner, m.jobOwner] }],
    reduced: [
      { needs: [m.podOwner, m.replicaSetOwner], meaning: 'a CronJob is shown as its Jobs' },
      { needs: [m.podOwner], meaning: 'direct owners only: a Deployment is shown as its ReplicaSets' },
      { needs: [m.podInfo], meaning: 'direct creators only: a Deployment is shown as its ReplicaSets' },
    ],
  },
  {
    capability: 'node-available-approximation',
    full: [{ needs: [m.memAvailable] }],
    reduced: [],
  },
  {
    capability: 'kill-times',
    full: [{ needs: [m.lastTerminatedTimestamp, m.lastTerminatedReason, m.podReason] }],
    reduced: [
      { needs: [m.lastTerminatedTimestamp, m.lastTerminatedReason], meaning: 'OOM kills only, without evictions' },
      { needs: [m.lastTerminatedReason], meaning: 'that a container was OOM killed, not when' },
    ],
  },
  {
    capability: 'change-markers',
    full: [{ needs: [m.replicaSetCreated, m.replicaSetOwner] }],
    reduced: [{ needs: [m.replicaSetOwner], meaning: 'rollouts are dated by the first sample, not by their creation' }],
  },
];
