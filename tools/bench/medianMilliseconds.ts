/** Median time of one call in milliseconds: `runs` measured calls after a third as many to warm up. */
export function medianMilliseconds(runs: number, call: () => unknown): number {
  const times: number[] = [];
  const warmUps = Math.ceil(runs / 3);
  for (let run = 0; run < warmUps + runs; run++) {
    const before = performance.now();
    keep(call());
    const took = performance.now() - before;
    if (run >= warmUps) {
      times.push(took);
    }
  }
  return median(times);
}

/** The middle value, or the mean of the two in the middle. Throws RangeError for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)];
  const lower = sorted[Math.floor((sorted.length - 1) / 2)];
  if (upper === undefined || lower === undefined) {
    throw new RangeError('no values');
  }
  return (upper + lower) / 2;
}

let kept: unknown;
/** Lets no optimiser drop a call whose result nobody reads. */
const keep = (value: unknown): void => {
  kept = value ?? kept;
};
