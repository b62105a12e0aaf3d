import type { KernelLogLine } from './KernelLogLine';
import type { KilledProcess, OomScope } from './KernelOomEvent';

const KILLED = /Killed process (\d{1,10})/;
const OLD_UID = /^, UID (\d{1,10}), \(/;
const SELECTION = /[Kk]ill process (\d{1,10}) \(/;
const SCORE = /^\) score (\d{1,10}) or /;
const EXITING = /OOM victim (\d{1,10}) \(/;
/** A blank, two parentheses, 15 bytes of comm and the start of what follows. */
const MAX_CUT_LENGTH = 32;

type NumberField = Exclude<keyof KilledProcess, 'pid' | 'comm'>;

/** A number is certain only when something stands behind it, or the line was not cut by a pager. */
const FIELDS: ReadonlyArray<[NumberField, RegExp]> = [
  ['totalVmKB', /(?:^|[ ,])total-vm:(\d{1,16})kB/],
  ['anonRssKB', /[ ,]anon-rss:(\d{1,16})kB/],
  ['fileRssKB', /[ ,]file-rss:(\d{1,16})kB/],
  ['shmemRssKB', /[ ,]shmem-rss:(\d{1,16})kB/],
  ['uid', /(?:^|[ ,])UID[: ](\d{1,10})(?![\d>])/],
  ['pgtablesKB', /[ ,]pgtables:(\d{1,16})kB/],
  ['oomScoreAdj', /[ ,]oom_score_adj:(-?\d{1,5})(?![\d>])/],
];

/**
 * `[PREFIX: ]Killed process P (COMM)[, UID u,] total-vm:..kB, anon-rss:..kB, ...` in the wordings of 2.6.32 to 7.2.
 * Source: Linux `mm/oom_kill.c` __oom_kill_process.
 */
export function recogniseKill(text: string): KernelLogLine | undefined {
  const match = KILLED.exec(text);
  if (match?.[1] === undefined) {
    return undefined;
  }
  const pid = Number(match[1]);
  const scope = scopeOf(text.slice(0, match.index));
  let rest = text.slice(match.index + match[0].length);
  const oldUid = OLD_UID.exec(rest)?.[1];
  if (oldUid !== undefined) {
    rest = ` ${rest.slice(rest.indexOf('('))}`;
  }
  const uid = optionalNumber(oldUid);
  const end = commEnd(rest);
  if (!rest.startsWith(' (') || end < 0) {
    return isCutBeforeSizes(rest) ? { kind: 'kill', scope, killed: { pid, uid }, truncated: true } : undefined;
  }
  const killed = readSizes({ pid, comm: rest.slice(2, end), uid }, rest.slice(end + 1));
  return killed.fileRssKB === undefined
    ? { kind: 'kill', scope, killed, truncated: true }
    : { kind: 'kill', scope, killed };
}

function readSizes(killed: KilledProcess, text: string): KilledProcess {
  const sizes = { ...killed };
  for (const [field, pattern] of FIELDS) {
    sizes[field] ??= optionalNumber(pattern.exec(text)?.[1]);
  }
  return sizes;
}

/** Other programs say "Killed process 1 (x) with signal ..." too: only a line that stops short is the kernel's. */
function isCutBeforeSizes(rest: string): boolean {
  const text = rest.replace(/>\s*$/, '').trimEnd();
  const sizes = text.slice(text.lastIndexOf(')') + 1);
  return (
    text.length <= MAX_CUT_LENGTH && (sizes === text || ' total-vm:'.startsWith(sizes) || ', UID '.startsWith(sizes))
  );
}

/** `PREFIX: Kill process P (COMM) score S or sacrifice child`, up to 5.0. */
export function recogniseSelection(text: string): KernelLogLine | undefined {
  const match = SELECTION.exec(text);
  if (match?.[1] === undefined) {
    return undefined;
  }
  const rest = text.slice(match.index + match[0].length);
  const end = rest.lastIndexOf(') score ');
  const score = end < 0 ? undefined : SCORE.exec(rest.slice(end))?.[1];
  if (score === undefined) {
    return { kind: 'unread', reason: 'a "Kill process" line that is cut' };
  }
  return {
    kind: 'selection',
    scope: scopeOf(text.slice(0, match.index)),
    pid: Number(match[1]),
    comm: rest.slice(0, end),
    score: Number(score),
  };
}

/** `... OOM victim P (COMM) is already exiting. Skip killing the task`, from 5.10. */
export function recogniseExiting(text: string): KernelLogLine | undefined {
  const match = EXITING.exec(text);
  const end = text.lastIndexOf(') is already exiting');
  if (match?.[1] === undefined || end < match.index) {
    return undefined;
  }
  const comm = text.slice(match.index + match[0].length, end);
  return { kind: 'exiting', scope: scopeOf(text.slice(0, match.index)), pid: Number(match[1]), comm };
}

/** comm may hold parentheses: it ends at the last one before the sizes, or before the uid of late el7 kernels. */
function commEnd(text: string): number {
  const beforeUid = text.lastIndexOf('), UID ');
  return beforeUid >= 0 ? beforeUid : text.lastIndexOf(') total-vm:');
}

function scopeOf(prefix: string): OomScope | undefined {
  if (prefix.includes('Memory cgroup out of memory')) {
    return 'memcg';
  }
  return prefix.includes('Out of memory') ? 'global' : undefined;
}

function optionalNumber(text: string | undefined): number | undefined {
  return text === undefined ? undefined : Number(text);
}
