/**
 * Which kernel's arithmetic applies:
 * `current` from mainline 5.9 (also back-ported to 5.4.y stable), `legacy` for 4.17 to 5.8, and `legacy-root` for a task
 * with CAP_SYS_ADMIN up to 4.16.
 */
export type BadnessModel = 'current' | 'legacy' | 'legacy-root';

/** A process as the OOM killer measures it. */
export interface OomTask {
  /** Resident pages: anonymous, file and shared memory. */
  rssPages: number;
  swapPages: number;
  pageTableBytes: number;
  /** -1000..1000; -1000 exempts the task. */
  oomScoreAdj: number;
}

/** x86_64 and most arm64 nodes; 64 KiB pages exist on arm64. */
export const DEFAULT_PAGE_SIZE_BYTES = 4096;
