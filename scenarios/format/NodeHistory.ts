import type { Curve, Seconds } from './Curve';

/** Memory charged outside pods: host daemons and the kernel, in bytes. */
export interface HostMemory {
  /** Anonymous memory of system.slice: kubelet, runtime, sshd, agents. */
  rss: Curve;
  activeFile?: Curve;
  inactiveFile?: Curve;
  /** Slab, page tables, kernel stacks. cgroup v2's emulated root usage does not contain it. */
  kernel?: Curve;
}

/** A spell of a node condition, [from, until). */
export interface Spell {
  from: Seconds;
  until: Seconds;
}

/** One node over time. Bytes are bytes, instants are seconds from the anchor. */
export interface NodeHistory {
  name: string;
  internalIp: string;
  capacityBytes: number;
  allocatableBytes: number;
  cpuCores: number;
  swapTotalBytes?: number;
  kubeletVersion: string;
  kernelVersion: string;
  createdAt: Seconds;
  host: HostMemory;
  /** Overrides MemAvailable, which otherwise follows from pods and host: capacity minus everything that cannot be reclaimed. */
  memAvailable?: Curve;
  memoryPressure?: readonly Spell[];
  notReady?: readonly Spell[];
  unschedulable?: readonly Spell[];
  taints?: ReadonlyArray<{ key: string; value: string; effect: string }>;
  /** Processes that the kernel's OOM killer ended: each adds `count` (1 unless said) to node_vmstat_oom_kill. */
  oomKills?: ReadonlyArray<{ at: Seconds; count?: number }>;
  /** Evictions by the kubelet, counted in kubelet_evictions. */
  evictions?: ReadonlyArray<{ at: Seconds; signal: string }>;
  /** True where pods of the background cluster may run beside the history's own. */
  takesBackgroundPods?: boolean;
}
