import type { Seconds } from './Curve';

/** A value that changes at instants: each entry holds from `at` until the next one. Entries are in order of time. */
export type Timeline<T> = ReadonlyArray<{ at: Seconds; value: T }>;

/** The entry that holds at an instant; before the first entry there is none. */
export function valueAt<T>(timeline: Timeline<T>, at: Seconds): T | undefined {
  let value: T | undefined;
  for (const entry of timeline) {
    if (entry.at > at) {
      break;
    }
    value = entry.value;
  }
  return value;
}

/** A timeline that never changes. */
export function always<T>(value: T): Timeline<T> {
  return [{ at: Number.NEGATIVE_INFINITY, value }];
}
