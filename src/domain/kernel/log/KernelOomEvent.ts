import type { CgroupLevel, CgroupLocation } from '../CgroupLocation';

/** One out-of-memory event as far as the text carries it. An absent field was not in the text. */
export interface KernelOomEvent {
  /** Stamp of the event's first line, as printed. */
  stamp?: string;
  /** memcg: a cgroup hit its limit. global: the node, or its NUMA nodes, ran out. */
  scope?: OomScope;
  /** Who asked for the memory that was not there: not necessarily the victim. */
  trigger?: OomTrigger;
  cpuset?: string;
  memsAllowed?: string;
  kernelRelease?: string;
  /** CONSTRAINT_MEMCG, CONSTRAINT_NONE, ... (5.0+). */
  constraint?: string;
  nodemask?: string;
  /** The cgroup that hit its limit. */
  oomMemcg?: string;
  oomMemcgLevel?: CgroupLevel;
  /** The victim's cgroup. */
  taskMemcg?: string;
  /** Victim by the summary line (5.0+). */
  task?: string;
  pid?: number;
  uid?: number;
  memory?: MemcgUsage;
  /** cgroup v1 memory+swap. */
  memsw?: MemcgUsage;
  kmem?: MemcgUsage;
  /** cgroup v2 swap. */
  swap?: MemcgUsage;
  /** Cgroup of the statistics: the one that hit its limit. */
  statsCgroup?: string;
  /** memory.stat lines in bytes, except counters (5.3+). */
  stats?: Record<string, number>;
  /** The one-line statistics of 5.0 and older, in KiB. */
  statsKB?: Record<string, number>;
  /** The task table, by the columns its header named; sizes are pages. */
  tasks: OomTaskRow[];
  /** "Kill process" of 5.0 and older; the process killed may be a child of it. */
  selected?: { pid: number; comm: string; score: number };
  /** Every process killed, once. */
  killed: KilledProcess[];
  /** Set when memory.oom.group made the kernel kill a whole cgroup. */
  groupKillCgroup?: string;
  noKillable?: true;
  /** Victims that were exiting already and were left alone (5.10+). */
  exiting?: Array<{ pid: number; comm: string }>;
  reaped?: ReapedProcess[];
  /** Pod and container of the victim, from the most telling cgroup path in the text. */
  pod?: OomPod;
}

export type OomScope = 'memcg' | 'global';

export interface OomTrigger {
  comm: string;
  gfpMask: string;
  gfpFlags?: string;
  order: number;
  oomScoreAdj?: number;
  nodemask?: string;
}

/** A limit of 9007199254740988 means unlimited. */
export interface MemcgUsage {
  usageKB: number;
  limitKB: number;
  failcnt: number;
}

export interface KilledProcess {
  pid: number;
  comm?: string;
  totalVmKB?: number;
  anonRssKB?: number;
  fileRssKB?: number;
  shmemRssKB?: number;
  uid?: number;
  /** As printed: 5.4.0 to 5.4.8 printed bytes with a kB suffix, see `pageTableKilobytes`. */
  pgtablesKB?: number;
  oomScoreAdj?: number;
}

export interface ReapedProcess {
  pid: number;
  comm: string;
  anonRssKB?: number;
  fileRssKB?: number;
  shmemRssKB?: number;
}

export interface OomTaskRow {
  pid?: number;
  uid?: number;
  tgid?: number;
  totalVm?: number;
  rss?: number;
  rssAnon?: number;
  rssFile?: number;
  rssShmem?: number;
  nrPtes?: number;
  nrPmds?: number;
  nrPuds?: number;
  pgtablesBytes?: number;
  swapents?: number;
  oomScoreAdj?: number;
  name?: string;
}

export interface OomPod extends Pick<CgroupLocation, 'qos' | 'containerId' | 'runtime' | 'driver'> {
  uid: string;
}
