import type { WorkloadRef } from '../../domain/node/NodeMemoryFacts';
import type { InstantSample, Labels } from '../prometheus/parseAnswer';

import { objectKey } from './podIndex';

/** Owner of a ReplicaSet or a Job by `objectKey`. */
export type OwnerIndex = ReadonlyMap<string, WorkloadRef>;

/** Indexes the owners of ReplicaSets (`name` is `replicaset`) or Jobs (`job_name`). */
export function ownerIndex(rows: readonly InstantSample[], nameLabel: string): OwnerIndex {
  const owners = new Map<string, WorkloadRef>();
  for (const { labels } of rows) {
    const owner = refOf(labels.owner_kind, labels.owner_name);
    if (owner) {
      owners.set(objectKey(labels, labels[nameLabel]), owner);
    }
  }
  return owners;
}

/**
 * The workload that a pod belongs to, from its controller in kube_pod_info: a ReplicaSet's Deployment (or Rollout), a
 * Job's CronJob, else the controller itself. Undefined for bare and static pods.
 */
export function workloadOf(podInfo: Labels, replicaSets: OwnerIndex, jobs: OwnerIndex): WorkloadRef | undefined {
  const controller = refOf(podInfo.created_by_kind, podInfo.created_by_name);
  if (!controller || controller.kind === 'Node') {
    return undefined;
  }
  const parents = controller.kind === 'ReplicaSet' ? replicaSets : controller.kind === 'Job' ? jobs : undefined;
  return parents?.get(objectKey(podInfo, controller.name)) ?? controller;
}

function refOf(kind: string | undefined, name: string | undefined): WorkloadRef | undefined {
  return kind && name && kind !== '<none>' ? { kind, name } : undefined;
}
