/** What `kubectl describe pod` prints about how a pod and its containers ended. Absent means not printed. */
export interface DescribedPod {
  name?: string;
  namespace?: string;
  node?: string;
  priority?: number;
  priorityClassName?: string;
  /** Phase, or "Terminating (lasts ...)". */
  status?: string;
  /** Pod-level reason, such as Evicted. */
  reason?: string;
  message?: string;
  qosClass?: string;
  containers: DescribedContainer[];
}

export interface DescribedContainer {
  /** Absent when the text starts inside a container's block. */
  name?: string;
  kind: 'regular' | 'init' | 'ephemeral';
  state?: DescribedState;
  lastState?: DescribedState;
  ready?: boolean;
  restartCount?: number;
  /** Quantities as printed, by resource name. */
  limits: Record<string, string>;
  requests: Record<string, string>;
}

export interface DescribedState {
  state: 'Waiting' | 'Running' | 'Terminated';
  reason?: string;
  message?: string;
  exitCode?: number;
  signal?: number;
  /** Unix seconds; absent when the container never started (Go's zero time). */
  startedAtSeconds?: number;
  finishedAtSeconds?: number;
}
