import type { Seconds } from './Curve';
import type { Timeline } from './Timeline';

interface WorkloadBase {
  namespace: string;
  name: string;
  createdAt: Seconds;
}

/** One ReplicaSet; a new one is what a rollout looks like in kube-state-metrics. */
export interface ReplicaSetHistory {
  name: string;
  createdAt: Seconds;
  replicas: Timeline<number>;
}

/** A controller and its counters over time. */
export type WorkloadHistory =
  | (WorkloadBase & {
      kind: 'Deployment';
      generation: Timeline<number>;
      replicas: Timeline<number>;
      replicaSets: readonly ReplicaSetHistory[];
    })
  | (WorkloadBase & {
      kind: 'StatefulSet';
      generation: Timeline<number>;
      replicas: Timeline<number>;
      updateRevision: Timeline<string>;
    })
  | (WorkloadBase & { kind: 'DaemonSet'; generation: Timeline<number>; desired: Timeline<number> })
  | (WorkloadBase & { kind: 'CronJob'; schedule: string })
  | (WorkloadBase & { kind: 'Job'; cronJob?: string; succeeded: Timeline<number>; failed: Timeline<number> });
