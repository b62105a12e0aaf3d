import type { KilledProcess } from './KernelOomEvent';

/** Page tables of a mapping are about 1/512 of it; small or scattered mappings cost a few pages more. */
const LARGEST_SHARE = 64;
const SLACK_KB = 2048;

/**
 * Page tables of a killed process in KiB. Kernels 5.4.0 to 5.4.8 printed bytes with a kB suffix; a value that no address
 * space of that size can have is taken as bytes.
 * Source: Linux `mm/oom_kill.c` __oom_kill_process and the 5.4.y fix of January 2020.
 * @returns undefined when the line did not carry it
 */
export function pageTableKilobytes(killed: KilledProcess): number | undefined {
  const { pgtablesKB, totalVmKB } = killed;
  if (pgtablesKB === undefined || totalVmKB === undefined) {
    return pgtablesKB;
  }
  return pgtablesKB > totalVmKB / LARGEST_SHARE + SLACK_KB ? Math.floor(pgtablesKB / 1024) : pgtablesKB;
}

/** The kernel's page counter at its maximum: no limit. Older kernels printed one power of two more. */
const UNLIMITED_KB = 9_007_199_254_740_988;

/** Whether a logged limit means "unlimited". */
export function isUnlimitedKB(limitKB: number): boolean {
  return limitKB >= UNLIMITED_KB;
}
