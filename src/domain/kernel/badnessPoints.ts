import { type BadnessModel, DEFAULT_PAGE_SIZE_BYTES, type OomTask } from './BadnessModel';

const OOM_SCORE_ADJ_MIN = -1000;

/**
 * Badness of a task in pages; the highest dies. It can be negative, except in the legacy models, where anything not
 * positive becomes 1, so that all strongly protected tasks tie.
 * Source: Linux `mm/oom_kill.c` oom_badness, 4.4 to 7.2.
 * @param totalPages pages of the scope that ran out, swap included (see `globalTotalPages`, `memcgTotalPages`)
 * @returns undefined when the task is not eligible (oom_score_adj -1000)
 */
export function badnessPoints(
  task: OomTask,
  totalPages: number,
  model: BadnessModel = 'current',
  pageSizeBytes: number = DEFAULT_PAGE_SIZE_BYTES
): number | undefined {
  if (task.oomScoreAdj === OOM_SCORE_ADJ_MIN) {
    return undefined;
  }
  const size = task.rssPages + task.swapPages + Math.floor(task.pageTableBytes / pageSizeBytes);
  const adjustment = task.oomScoreAdj * Math.floor(totalPages / 1000);
  if (model === 'current') {
    return size + adjustment;
  }
  const bonus = model === 'legacy-root' ? Math.floor((size * 3) / 100) : 0;
  const points = size - bonus + adjustment;
  return points > 0 ? points : 1;
}
