import { readFileSync } from 'node:fs';

/** Everything `/proc/PID/oom_score` is computed from, and the score the kernel shows. */
export interface ProcSample {
  rssBytes: number;
  swapBytes: number;
  pageTableBytes: number;
  oomScore: number;
}

/** Memory and swap of this machine in bytes. */
export function readMachineMemory(): { memTotalBytes: number; swapTotalBytes: number } {
  const text = readFileSync('/proc/meminfo', 'utf8');
  return { memTotalBytes: kilobytesOf(text, 'MemTotal'), swapTotalBytes: kilobytesOf(text, 'SwapTotal') };
}

/**
 * The score of a process together with its sizes, read before and after it.
 * @returns undefined when the sizes changed in between, so that the score belongs to neither
 */
export function readProcSample(pid: number): ProcSample | undefined {
  const before = readFileSync(`/proc/${pid}/status`, 'utf8');
  const oomScore = Number(readFileSync(`/proc/${pid}/oom_score`, 'utf8').trim());
  const after = readFileSync(`/proc/${pid}/status`, 'utf8');
  const sizes = sizesOf(before);
  return JSON.stringify(sizes) === JSON.stringify(sizesOf(after)) ? { ...sizes, oomScore } : undefined;
}

function sizesOf(status: string): Omit<ProcSample, 'oomScore'> {
  return {
    rssBytes: kilobytesOf(status, 'VmRSS'),
    swapBytes: kilobytesOf(status, 'VmSwap'),
    pageTableBytes: kilobytesOf(status, 'VmPTE'),
  };
}

function kilobytesOf(text: string, field: string): number {
  const kilobytes = new RegExp(`^${field}:\\s+(\\d+) kB$`, 'm').exec(text)?.[1];
  if (kilobytes === undefined) {
    throw new Error(`${field} is missing`);
  }
  return Number(kilobytes) * 1024;
}
