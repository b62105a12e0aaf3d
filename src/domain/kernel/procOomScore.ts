import { mulDivTrunc } from '../quantity/mulDivTrunc';

import type { BadnessModel } from './BadnessModel';

/**
 * What `/proc/PID/oom_score` shows for a badness. Current kernels rescale to 0..2000, where 666 is an idle process with
 * oom_score_adj 0; legacy kernels show thousandths of all memory.
 * Source: Linux `fs/proc/base.c` proc_oom_score, 4.4 to 7.2.
 * @param points from `badnessPoints`; undefined (not eligible) shows 0
 * @param totalPages always those of the whole machine, swap included
 */
export function procOomScore(points: number | undefined, totalPages: number, model: BadnessModel = 'current'): number {
  if (points === undefined) {
    return 0;
  }
  const thousandths = mulDivTrunc(points, 1000, totalPages);
  return model === 'current' ? Math.trunc(((1000 + thousandths) * 2) / 3) + 0 : thousandths;
}
