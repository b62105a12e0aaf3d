import type { KilledProcess, MemcgUsage, OomScope, OomTaskRow, OomTrigger, ReapedProcess } from './KernelOomEvent';

/** One recognised line of an OOM report. `truncated` lines carry the fields that are certain, no more. */
export type KernelLogLine =
  | { kind: 'trigger'; trigger: OomTrigger }
  | { kind: 'cpuset'; cpuset: string; memsAllowed: string }
  | { kind: 'release'; kernelRelease: string }
  | { kind: 'memcgHeader'; taskMemcg: string; oomMemcg?: string; truncated?: true }
  | { kind: 'usage'; what: 'memory' | 'memsw' | 'kmem' | 'swap'; usage: MemcgUsage }
  | { kind: 'statsHeader'; cgroup: string; statsKB?: Record<string, number> }
  | { kind: 'stat'; key: string; value: number }
  | { kind: 'tasksBanner' }
  | { kind: 'tableHeader'; columns: TaskColumn[] }
  | { kind: 'taskRow'; row: OomTaskRow }
  | SummaryLine
  | { kind: 'selection'; scope?: OomScope; pid: number; comm: string; score: number }
  | { kind: 'kill'; scope?: OomScope; killed: KilledProcess; truncated?: true }
  | { kind: 'group'; cgroup: string }
  | { kind: 'noKillable' }
  | { kind: 'exiting'; scope?: OomScope; pid: number; comm: string }
  | { kind: 'reaped'; process: ReapedProcess }
  | { kind: 'unread'; reason: string };

/** The `oom-kill:` line of 5.0 and newer. */
export interface SummaryLine {
  kind: 'summary';
  scope?: OomScope;
  constraint?: string;
  nodemask?: string;
  cpuset?: string;
  memsAllowed?: string;
  oomMemcg?: string;
  taskMemcg?: string;
  task?: string;
  pid?: number;
  uid?: number;
  truncated?: true;
}

/** A column of the task table by our name; undefined for one we do not keep. */
export type TaskColumn = keyof OomTaskRow | undefined;
