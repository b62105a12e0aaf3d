import type { KernelLogLine, SummaryLine } from './KernelLogLine';

const START = 'oom-kill:constraint=';
const GLOBAL = ',global_oom';
const MEMCG = ',oom_memcg=';
const TASK_MEMCG = ',task_memcg=';
const TASK = ',task=';
const TAIL = /^,pid=(\d{1,10}),uid=(?:(\d{1,10})(?![\d>]))?/;

/**
 * `oom-kill:constraint=C,nodemask=N,cpuset=X,mems_allowed=M,(oom_memcg=B|global_oom),task_memcg=A,task=COMM,pid=P,uid=U`
 * of 5.0 and newer. N and M are lists with commas and COMM may hold anything, so every field is taken by its
 * delimiters, and only when the one behind it is there: a pager cuts long lines.
 * Source: Linux `mm/oom_kill.c` dump_oom_victim (dump_oom_summary).
 */
export function recogniseSummary(text: string): KernelLogLine | undefined {
  const at = text.indexOf(START);
  if (at < 0) {
    return undefined;
  }
  const reader = new FieldReader(text.slice(at + START.length));
  const line: SummaryLine = { kind: 'summary' };
  line.constraint = reader.until(',nodemask=');
  line.nodemask = reader.until(',cpuset=');
  line.cpuset = reader.until(',mems_allowed=');
  readCgroups(reader, line);
  readTask(reader, line);
  return line.uid === undefined ? { ...line, truncated: true } : line;
}

/** Kernels built without memory cgroups name neither a scope nor cgroups. */
function readCgroups(reader: FieldReader, line: SummaryLine): void {
  if (reader.comesBefore(TASK, MEMCG) && reader.comesBefore(TASK, GLOBAL)) {
    line.memsAllowed = reader.until(TASK);
    return;
  }
  if (reader.comesBefore(GLOBAL, MEMCG)) {
    line.memsAllowed = reader.until(GLOBAL);
    line.scope = 'global';
    reader.until(TASK_MEMCG);
  } else {
    line.memsAllowed = reader.until(MEMCG);
    line.scope = line.memsAllowed === undefined ? undefined : 'memcg';
    line.oomMemcg = reader.until(TASK_MEMCG);
  }
  line.scope ??= line.constraint === 'CONSTRAINT_MEMCG' ? 'memcg' : undefined;
  line.taskMemcg = reader.until(TASK);
}

function readTask(reader: FieldReader, line: SummaryLine): void {
  const { task, tail } = reader.splitAtLast(',pid=');
  line.task = task;
  const match = tail === undefined ? null : TAIL.exec(tail);
  if (match !== null) {
    line.pid = Number(match[1]);
    line.uid = match[2] === undefined ? undefined : Number(match[2]);
  }
}

/** Walks over a line from delimiter to delimiter; after the first one that is missing nothing more is read. */
class FieldReader {
  private rest: string | undefined;

  constructor(text: string) {
    this.rest = text;
  }

  /** The text up to the delimiter, which is skipped; undefined when it is missing. */
  until(delimiter: string): string | undefined {
    const end = this.rest?.indexOf(delimiter) ?? -1;
    if (this.rest === undefined || end < 0) {
      this.rest = undefined;
      return undefined;
    }
    const field = this.rest.slice(0, end);
    this.rest = this.rest.slice(end + delimiter.length);
    return field;
  }

  /** Whether the first delimiter comes next, before any occurrence of the second. */
  comesBefore(first: string, second: string): boolean {
    const at = this.rest?.indexOf(first) ?? -1;
    const other = this.rest?.indexOf(second) ?? -1;
    return at >= 0 && (other < 0 || at < other);
  }

  /** What is left, split at the last occurrence of the delimiter, which stays with the tail. */
  splitAtLast(delimiter: string): { task?: string; tail?: string } {
    const at = this.rest?.lastIndexOf(delimiter) ?? -1;
    return this.rest === undefined || at < 0 ? {} : { task: this.rest.slice(0, at), tail: this.rest.slice(at) };
  }
}
