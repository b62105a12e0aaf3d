/** @jest-environment node */
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { release } from 'node:os';

import { badnessPoints } from '../../src/domain/kernel/badnessPoints';
import { procOomScore } from '../../src/domain/kernel/procOomScore';
import { globalTotalPages } from '../../src/domain/kernel/totalPages';

import { startMemoryChild } from './memoryChild';
import { type ProcSample, readMachineMemory, readProcSample } from './procSample';

const MIB = 1024 * 1024;
/** Rising, because lowering a value again below where it began needs a privilege. */
const ADJUSTMENTS = [...Array.from({ length: 41 }, (_, step) => step * 25), 1, 3, 499, 501, 997, 998, 999].sort(
  (a, b) => a - b
);
const MAX_READS = 200;

/** Why the running kernel cannot be compared with, if it cannot. */
function obstacle(): string | undefined {
  if (!existsSync('/proc/self/oom_score')) {
    return 'there is no /proc/self/oom_score here';
  }
  const [major = 0, minor = 0] = release().split('.').map(Number);
  return major > 5 || (major === 5 && minor >= 9) ? undefined : `kernel ${release()} has the older arithmetic`;
}

/** A child starts at our own adjustment, and without a privilege it cannot go below. */
function reachableAdjustments(): number[] {
  const own = Number(readFileSync('/proc/self/oom_score_adj', 'utf8'));
  return ADJUSTMENTS.filter((adj) => adj >= own);
}

function stableSample(pid: number): ProcSample {
  for (let reads = 0; reads < MAX_READS; reads += 1) {
    const sample = readProcSample(pid);
    if (sample !== undefined) {
      return sample;
    }
  }
  throw new Error(`the memory of process ${pid} never stood still`);
}

function scoreOf(sample: ProcSample, oomScoreAdj: number, pageSizeBytes: number): number {
  const { memTotalBytes, swapTotalBytes } = readMachineMemory();
  const totalPages = globalTotalPages(memTotalBytes, swapTotalBytes, pageSizeBytes);
  const task = {
    rssPages: sample.rssBytes / pageSizeBytes,
    swapPages: sample.swapBytes / pageSizeBytes,
    pageTableBytes: sample.pageTableBytes,
    oomScoreAdj,
  };
  return procOomScore(badnessPoints(task, totalPages, 'current', pageSizeBytes), totalPages);
}

const reason = obstacle();
const compare = reason === undefined ? test : test.skip;
if (reason !== undefined) {
  console.warn(`the running kernel was not compared with: ${reason}`);
}

compare.each([0, 64, 256])(
  'the running kernel agrees on a process that touched %d MiB, at every adjustment',
  async (mebibytes) => {
    const pageSizeBytes = Number(execFileSync('getconf', ['PAGESIZE'], { encoding: 'utf8' }));
    const child = await startMemoryChild(mebibytes * MIB);
    try {
      const rows = reachableAdjustments().map((adj) => {
        writeFileSync(`/proc/${child.pid}/oom_score_adj`, String(adj));
        const sample = stableSample(child.pid);
        return { adj, kernel: sample.oomScore, ours: scoreOf(sample, adj, pageSizeBytes), rssBytes: sample.rssBytes };
      });
      expect(rows.every(({ rssBytes }) => rssBytes > mebibytes * MIB)).toBe(true);
      expect(rows.map(({ adj, ours }) => ({ adj, score: ours }))).toEqual(
        rows.map(({ adj, kernel }) => ({ adj, score: kernel }))
      );
    } finally {
      await child.stop();
    }
  },
  60_000
);
