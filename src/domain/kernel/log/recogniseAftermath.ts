import type { KernelLogLine } from './KernelLogLine';

const GROUP_START = 'Tasks in ';
const GROUP_END = ' are going to be killed due to memory.oom.group set';
const NO_KILLABLE = 'Out of memory and no killable processes';
const REAPED = /^oom_reaper: reaped process (\d{1,10}) \(/;
const REAPED_END = '), now anon-rss:';

/** `Tasks in A are going to be killed due to memory.oom.group set`, from 4.19. */
export function recogniseGroupKill(text: string): KernelLogLine | undefined {
  if (!text.startsWith(GROUP_START)) {
    return undefined;
  }
  const end = text.indexOf(GROUP_END);
  return end < 0 ? undefined : { kind: 'group', cgroup: text.slice(GROUP_START.length, end) };
}

/** `Out of memory and no killable processes...`: it says nothing about the scope. */
export function recogniseNoKillable(text: string): KernelLogLine | undefined {
  return text.includes(NO_KILLABLE) ? { kind: 'noKillable' } : undefined;
}

/** `oom_reaper: reaped process P (COMM), now anon-rss:0kB, ...`, up to seconds after the kill. */
export function recogniseReaped(text: string): KernelLogLine | undefined {
  const match = REAPED.exec(text);
  const end = text.lastIndexOf(REAPED_END);
  if (match?.[1] === undefined || end < match[0].length) {
    return undefined;
  }
  const tail = text.slice(end + 2);
  return {
    kind: 'reaped',
    process: {
      pid: Number(match[1]),
      comm: text.slice(match[0].length, end),
      anonRssKB: kilobytes(tail, /anon-rss:(\d{1,16})kB/),
      fileRssKB: kilobytes(tail, /file-rss:(\d{1,16})kB/),
      shmemRssKB: kilobytes(tail, /shmem-rss:(\d{1,16})kB/),
    },
  };
}

/** `Tasks state (memory values in pages):`, from 4.19, above the task table. */
export function recogniseTasksBanner(text: string): KernelLogLine | undefined {
  return text.startsWith('Tasks state (memory values in pages)') ? { kind: 'tasksBanner' } : undefined;
}

function kilobytes(text: string, pattern: RegExp): number | undefined {
  const digits = pattern.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}
