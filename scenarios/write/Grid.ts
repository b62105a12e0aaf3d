import type { Seconds } from '../format/Curve';

/** Instants of samples, seconds from the anchor, evenly spaced. */
export interface Grid {
  times: readonly Seconds[];
  stepSeconds: number;
}

/**
 * The instants k * step in [from, until), k whole: the anchor itself is always one of them,
 * so that a query at `to` reads values of exactly that instant.
 */
export function gridBetween(from: Seconds, until: Seconds, stepSeconds: number): Grid {
  const times: Seconds[] = [];
  for (let k = Math.ceil(from / stepSeconds); k * stepSeconds < until; k++) {
    times.push(k * stepSeconds);
  }
  return { times, stepSeconds };
}
