import { decodeCgroupPath } from '../decodeCgroupPath';

import type { KernelLogLine, SummaryLine } from './KernelLogLine';
import type { KernelOomEvent, KilledProcess, OomScope } from './KernelOomEvent';
import { podOfEvent } from './podOfEvent';

/** Collects the lines of one event; `KernelLogAssembler` decides where an event begins. */
export class OomEventBuilder {
  private readonly event: KernelOomEvent;
  private readonly killedByPid = new Map<number, KilledProcess>();

  constructor(stamp: string | undefined) {
    this.event = { stamp, tasks: [], killed: [] };
  }

  get hasKilled(): boolean {
    return this.event.killed.length > 0;
  }

  get scope(): OomScope | undefined {
    return this.event.scope;
  }

  get isGroupKill(): boolean {
    return this.event.groupKillCgroup !== undefined;
  }

  /** Whether a line of this kind was taken already, where an event has at most one. */
  has(field: keyof KernelOomEvent): boolean {
    return this.event[field] !== undefined;
  }

  get hasTasks(): boolean {
    return this.event.tasks.length > 0;
  }

  hasKilledPid(pid: number): boolean {
    return this.killedByPid.has(pid);
  }

  take(line: KernelLogLine): void {
    switch (line.kind) {
      case 'trigger':
        this.event.trigger = line.trigger;
        break;
      case 'cpuset':
        this.event.cpuset ??= line.cpuset;
        this.event.memsAllowed ??= line.memsAllowed;
        break;
      case 'release':
        this.event.kernelRelease ??= line.kernelRelease;
        break;
      case 'summary':
        this.takeSummary(line);
        break;
      case 'taskRow':
        this.event.tasks.push(line.row);
        break;
      case 'kill':
        this.learnScope(line.scope);
        this.takeKilled(line.killed);
        break;
      case 'group':
        this.event.groupKillCgroup ??= line.cgroup;
        break;
      default:
        this.takeRarer(line);
    }
  }

  /** The finished event, with what follows from the cgroup paths in it. */
  build(): KernelOomEvent {
    const { oomMemcg } = this.event;
    return {
      ...this.event,
      oomMemcgLevel: oomMemcg === undefined ? undefined : decodeCgroupPath(oomMemcg).level,
      pod: podOfEvent(this.event),
    };
  }

  private takeRarer(line: KernelLogLine): void {
    switch (line.kind) {
      case 'memcgHeader':
        this.learnScope('memcg');
        this.event.taskMemcg = line.taskMemcg;
        this.event.oomMemcg = line.oomMemcg;
        break;
      case 'usage':
        this.learnScope('memcg');
        this.event[line.what] ??= line.usage;
        break;
      case 'statsHeader':
        this.takeStatsHeader(line.cgroup, line.statsKB);
        break;
      case 'stat':
        (this.event.stats ??= {})[line.key] = line.value;
        break;
      case 'selection':
        this.learnScope(line.scope);
        this.event.selected = { pid: line.pid, comm: line.comm, score: line.score };
        break;
      case 'noKillable':
        this.event.noKillable = true;
        break;
      case 'exiting':
        this.learnScope(line.scope);
        (this.event.exiting ??= []).push({ pid: line.pid, comm: line.comm });
        break;
      case 'reaped':
        (this.event.reaped ??= []).push(line.process);
        break;
    }
  }

  private takeStatsHeader(cgroup: string, statsKB: Record<string, number> | undefined): void {
    this.learnScope('memcg');
    // Up to 5.0 one line follows per descendant; the first is the cgroup that hit its limit.
    if (this.event.statsCgroup === undefined) {
      this.event.statsCgroup = cgroup;
      this.event.statsKB = statsKB;
    }
  }

  private takeSummary(line: SummaryLine): void {
    const { kind: _kind, truncated: _truncated, scope, ...fields } = line;
    this.learnScope(scope);
    fillAbsent(this.event, fields);
  }

  private takeKilled(killed: KilledProcess): void {
    const known = this.killedByPid.get(killed.pid);
    if (known === undefined) {
      this.killedByPid.set(killed.pid, killed);
      this.event.killed.push(killed);
      return;
    }
    fillAbsent(known, killed);
  }

  private learnScope(scope: OomScope | undefined): void {
    this.event.scope ??= scope;
  }
}

/** Sets what the target lacks; an undefined field of the source says nothing. */
function fillAbsent<T extends object>(target: T, source: Partial<T>): void {
  const known = Object.entries(target).filter(([, value]) => value !== undefined);
  Object.assign(target, source, Object.fromEntries(known));
}
