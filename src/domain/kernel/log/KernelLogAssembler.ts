import type { KernelLogLine, TaskColumn } from './KernelLogLine';
import type { KernelOomEvent } from './KernelOomEvent';
import { OomEventBuilder } from './OomEventBuilder';
import type { OpenSections } from './recogniseLine';

type LineKind = KernelLogLine['kind'];

/** Lines that an event has once: a second one belongs to the next event. */
const ONCE: Readonly<Partial<Record<LineKind, keyof KernelOomEvent>>> = {
  memcgHeader: 'taskMemcg',
  summary: 'constraint',
  selection: 'selected',
};

/** Lines that stand before the kill: after one they belong to the next event, whose first lines are missing. */
const BEFORE_KILL: ReadonlySet<LineKind> = new Set<LineKind>([
  'memcgHeader',
  'usage',
  'statsHeader',
  'tasksBanner',
  'tableHeader',
  'summary',
  'selection',
]);

/** Lines that other reports of the kernel print as well: they never begin an event. */
const NEVER_FIRST: ReadonlySet<LineKind> = new Set<LineKind>(['cpuset', 'release', 'stat', 'taskRow']);

/**
 * Puts recognised lines together into events. An event begins at an "invoked oom-killer" line or, where that is
 * missing (the dump is rate-limited, the text cut), at the first line that cannot belong to the event before it.
 */
export class KernelLogAssembler {
  private readonly builders: OomEventBuilder[] = [];
  private readonly builderByKilledPid = new Map<number, OomEventBuilder>();
  private columns: readonly TaskColumn[] | undefined;
  private statsOpen = false;
  /** Stamped lines of the current event: people paste sections twice. */
  private readonly seen = new Set<string>();

  get open(): OpenSections {
    return { columns: this.columns, stats: this.statsOpen };
  }

  /** @param raw the whole line with its prefix */
  take(line: KernelLogLine, stamp: string | undefined, raw: string): void {
    const isStamped = stamp !== undefined && line.kind !== 'trigger' && line.kind !== 'stat';
    if (line.kind === 'unread' || (isStamped && this.seen.has(raw))) {
      return;
    }
    const builder = this.builderFor(line, stamp);
    if (builder === undefined) {
      return;
    }
    this.trackSections(line);
    this.seen.add(raw);
    builder.take(line);
    if (line.kind === 'kill') {
      this.builderByKilledPid.set(line.killed.pid, builder);
    }
  }

  events(): KernelOomEvent[] {
    return this.builders.map((builder) => builder.build());
  }

  private builderFor(line: KernelLogLine, stamp: string | undefined): OomEventBuilder | undefined {
    const current = this.builders.at(-1);
    if (line.kind === 'reaped') {
      const unfinished = current?.hasKilled === false ? current : undefined;
      return this.builderByKilledPid.get(line.process.pid) ?? unfinished ?? this.begin(stamp);
    }
    if (NEVER_FIRST.has(line.kind)) {
      return current?.hasKilled === true ? undefined : current;
    }
    return current === undefined || this.beginsNext(current, line) ? this.begin(stamp) : current;
  }

  private beginsNext(current: OomEventBuilder, line: KernelLogLine): boolean {
    if (line.kind === 'trigger') {
      return true;
    }
    if (line.kind === 'kill') {
      return current.hasKilled && !this.isSameKill(current, line);
    }
    if (current.hasKilled || current.has('noKillable')) {
      return BEFORE_KILL.has(line.kind) || line.kind === 'noKillable';
    }
    return this.repeats(current, line);
  }

  /** Group kills print many Killed lines, the first victim usually twice. */
  private isSameKill(current: OomEventBuilder, line: Extract<KernelLogLine, { kind: 'kill' }>): boolean {
    const sameScope = line.scope === undefined || current.scope === undefined || line.scope === current.scope;
    return sameScope && (current.hasKilledPid(line.killed.pid) || current.isGroupKill);
  }

  private repeats(current: OomEventBuilder, line: KernelLogLine): boolean {
    if (line.kind === 'usage') {
      return current.has(line.what);
    }
    if (line.kind === 'tableHeader') {
      return current.hasTasks;
    }
    const field = ONCE[line.kind];
    return field !== undefined && current.has(field);
  }

  private begin(stamp: string | undefined): OomEventBuilder {
    const builder = new OomEventBuilder(stamp);
    this.builders.push(builder);
    this.columns = undefined;
    this.statsOpen = false;
    this.seen.clear();
    return builder;
  }

  private trackSections(line: KernelLogLine): void {
    if (line.kind === 'tableHeader') {
      this.columns = line.columns;
    } else if (line.kind !== 'taskRow') {
      this.columns = undefined;
    }
    this.statsOpen = line.kind === 'stat' || (line.kind === 'statsHeader' && line.statsKB === undefined);
  }
}
