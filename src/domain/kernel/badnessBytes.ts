import { DEFAULT_PAGE_SIZE_BYTES } from './BadnessModel';

/** One process, or one container taken as one dominant process. */
export interface BadnessBytesInput {
  rssBytes: number;
  swapBytes: number;
  pageTableBytes: number;
  /** -1000..1000. */
  oomScoreAdj: number;
  /** Memory and swap of the scope that ran out. */
  totalBytes: number;
  pageSizeBytes?: number;
}

/**
 * Badness of current kernels (5.9+) in bytes: points times page size, every part cut to whole pages as the kernel
 * counts them. Plain numbers, for ranking whole nodes.
 * Source: Linux `mm/oom_kill.c` oom_badness.
 * @returns -Infinity for an exempt process (oom_score_adj -1000): it is never chosen.
 */
export function badnessBytes(input: BadnessBytesInput): number {
  if (input.oomScoreAdj === -1000) {
    return -Infinity;
  }
  const page = input.pageSizeBytes ?? DEFAULT_PAGE_SIZE_BYTES;
  const size =
    Math.floor(input.rssBytes / page) + Math.floor(input.swapBytes / page) + Math.floor(input.pageTableBytes / page);
  const totalPages = Math.floor(input.totalBytes / page);
  return (size + input.oomScoreAdj * Math.floor(totalPages / 1000)) * page;
}
