/** What the message of an evicted or refused pod says; quantities are kept as printed. */
export type EvictionMessage =
  | NodePressureMessage
  | { kind: 'admission-rejected'; conditions: string[] }
  | { kind: 'emptydir-limit'; volume: string; limit: string }
  | { kind: 'pod-ephemeral-limit'; limit: string }
  | { kind: 'container-ephemeral-limit'; container: string; limit: string };

/** The node was low on a resource. */
export interface NodePressureMessage {
  kind: 'node-pressure';
  /** memory, ephemeral-storage, inodes or pids. */
  resource: string;
  /** What had to be available and what was; undefined up to 1.25 and where the kubelet left them out. */
  threshold?: string;
  available?: string;
  /** From 1.34, when the pod has a pod-level memory request; present even when the pod is below it. */
  pod?: EvictionUsage;
  /** Containers above their own request, in the order of the stats; a missing request prints as 0. */
  containers: EvictionUsage[];
  /** Whatever followed that no known sentence explains. */
  unread?: string;
}

export interface EvictionUsage {
  name: string;
  usage: string;
  request: string;
}
