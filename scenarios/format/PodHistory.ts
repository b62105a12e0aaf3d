import type { Curve, Seconds } from './Curve';
import type { Timeline } from './Timeline';

/** What a container's memory consists of, each part in bytes over time; an absent part is 0. */
export interface ContainerMemory {
  /** Anonymous memory: container_memory_rss. */
  rss: Curve;
  /** Shared memory and memory-backed volumes: in the page cache, yet not reclaimable. */
  tmpfs?: Curve;
  activeFile?: Curve;
  inactiveFile?: Curve;
  kernel?: Curve;
  swap?: Curve;
  /** Part of the file pages that is mapped; not added to usage again. */
  mappedFile?: Curve;
}

/** One run of a container, from start to exit. */
export interface ContainerLife {
  startedAt: Seconds;
  memory: ContainerMemory;
  /** Highest usage of this life where it lies above all samples: container_memory_max_usage_bytes knows it. */
  peakBytes?: number;
  end?: {
    at: Seconds;
    /** As the runtime reports it: OOMKilled, Error, Completed... */
    reason: string;
    exitCode: number;
    /** From here on the state is waiting (CrashLoopBackOff) instead of terminated, until the next life. */
    waitingFrom?: Seconds;
  };
}

/** Requests and limits; an absent one is unset, which is not the same as 0. */
export interface ContainerResources {
  cpuRequestCores?: number;
  cpuLimitCores?: number;
  memoryRequestBytes?: number;
  memoryLimitBytes?: number;
}

/** One container. `init` runs to completion, `sidecar` is an init container with restartPolicy Always. */
export interface ContainerHistory {
  name: string;
  image: string;
  kind: 'regular' | 'init' | 'sidecar';
  resources: Timeline<ContainerResources>;
  /** Oldest first, not overlapping. */
  lives: readonly ContainerLife[];
  /** Restarts before the first declared life. */
  earlierRestarts?: number;
}

/** The object that owns a pod; a bare pod has none, a static pod is owned by its Node. */
export interface PodOwner {
  kind: 'ReplicaSet' | 'StatefulSet' | 'DaemonSet' | 'Job' | 'Node';
  name: string;
}

export type PodPhase = 'Pending' | 'Running' | 'Succeeded' | 'Failed' | 'Unknown';

/** One pod over time. QoS class, priority, kills and evictions are declared here, never computed from the rest. */
export interface PodHistory {
  namespace: string;
  name: string;
  uid: string;
  ip: string;
  node: string;
  owner?: PodOwner;
  createdAt: Seconds;
  deletedAt?: Seconds;
  phases: Timeline<PodPhase>;
  /** Whether the Ready condition holds; absent = ready whenever all regular containers run. */
  ready?: Timeline<boolean>;
  qosClass: 'Guaranteed' | 'Burstable' | 'BestEffort';
  priorityClassName?: string;
  /** spec.priority; 0 without a class. Only kube-scheduler's metrics show it. */
  priority: number;
  hostNetwork?: boolean;
  restartPolicy?: 'Always' | 'OnFailure' | 'Never';
  containers: readonly ContainerHistory[];
  /** Memory of the sandbox (pause) container. */
  sandboxBytes: number;
  /** Memory-backed volume pages that no living container is charged for: the pod cgroup minus its containers. */
  orphanTmpfs?: Curve;
  /** status.reason Evicted from here on. */
  evictedAt?: Seconds;
}
