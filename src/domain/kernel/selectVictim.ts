import type { BadnessModel, OomTask } from './BadnessModel';
import { badnessPoints } from './badnessPoints';

/** A task in the order the kernel visits them. */
export interface OomCandidate extends OomTask {
  /** The task that asked to be killed first (swapoff): it wins outright. */
  isOomOrigin?: boolean;
}

/** Whom the kernel selects, and every candidate's points in the order given. */
export interface VictimSelection<T> {
  points: Array<number | undefined>;
  /** Undefined when no task is eligible. */
  victim?: T;
  /** The victim's equals in points (the victim included): with more than one, the order of visiting decided. */
  tied: T[];
}

/**
 * Selects the OOM victim: highest points; on a tie the task visited later wins from 5.3 on, the first before.
 * Source: Linux `mm/oom_kill.c` oom_evaluate_task, select_bad_process.
 * @param tie defaults to what the model's kernels do; 5.3 to 5.8 have the legacy badness but prefer the later task
 */
export function selectVictim<T extends OomCandidate>(
  tasks: readonly T[],
  totalPages: number,
  model: BadnessModel = 'current',
  tie: 'first' | 'last' = model === 'current' ? 'last' : 'first'
): VictimSelection<T> {
  const points = tasks.map((task) => badnessPoints(task, totalPages, model));
  let best = -Infinity;
  let tied: T[] = [];
  tasks.forEach((task, index) => {
    const weight = task.isOomOrigin === true ? Infinity : points[index];
    if (weight === undefined || weight < best) {
      return;
    }
    if (weight > best) {
      tied = [];
    }
    tied.push(task);
    best = weight;
  });
  return { points, victim: tie === 'last' ? tied.at(-1) : tied[0], tied };
}
