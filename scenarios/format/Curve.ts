import { seededNoise } from './seededNoise';

/** Seconds from the anchor of a history; negative is before it. The anchor is the `to` of the report. */
export type Seconds = number;

/** How one quantity goes over time. A plain number is a flat curve. */
export type Curve =
  | number
  /** A straight line from `from` at `since`; before `since` it is `from`, and it stops at `upTo` if given. */
  | { kind: 'linear'; from: number; perHour: number; since: Seconds; upTo?: number }
  /** Each value holds from its instant on; before the first instant the first value holds. */
  | { kind: 'steps'; steps: ReadonlyArray<readonly [Seconds, number]> }
  /** Rises from low to high within a period, then falls back at once. */
  | { kind: 'sawtooth'; low: number; high: number; periodSeconds: number; since: Seconds }
  /** A sine around the mean. */
  | { kind: 'wave'; mean: number; amplitude: number; periodSeconds: number; peakAt: Seconds }
  /** Smooth noise in [-amplitude, amplitude]. */
  | { kind: 'noise'; amplitude: number; seed: number; everySeconds: number }
  /** Straight lines between the points, flat outside them. */
  | { kind: 'points'; points: ReadonlyArray<readonly [Seconds, number]> }
  | { kind: 'sum'; of: readonly Curve[] };

function valueOfSteps(steps: ReadonlyArray<readonly [Seconds, number]>, at: Seconds): number {
  let value = steps[0]?.[1] ?? 0;
  for (const [since, next] of steps) {
    if (since > at) {
      break;
    }
    value = next;
  }
  return value;
}

function valueOfPoints(points: ReadonlyArray<readonly [Seconds, number]>, at: Seconds): number {
  const right = points.findIndex(([time]) => time > at);
  if (right === -1) {
    return points[points.length - 1]?.[1] ?? 0;
  }
  const after = points[right];
  const before = points[right - 1] ?? after;
  if (!before || !after || after[0] === before[0]) {
    return after?.[1] ?? 0;
  }
  return before[1] + ((after[1] - before[1]) * (at - before[0])) / (after[0] - before[0]);
}

function valueOfLine(line: { from: number; perHour: number; since: Seconds; upTo?: number }, at: Seconds): number {
  const value = line.from + (line.perHour * Math.max(0, at - line.since)) / 3600;
  if (line.upTo === undefined) {
    return value;
  }
  return line.perHour < 0 ? Math.max(value, line.upTo) : Math.min(value, line.upTo);
}

function valueOfSawtooth(saw: { low: number; high: number; periodSeconds: number; since: Seconds }, at: Seconds) {
  const turns = (at - saw.since) / saw.periodSeconds;
  return saw.low + (saw.high - saw.low) * (turns - Math.floor(turns));
}

/** The value of a curve at an instant. Curves may go below zero; who uses one for memory floors it at 0. */
export function valueOfCurve(curve: Curve, at: Seconds): number {
  if (typeof curve === 'number') {
    return curve;
  }
  switch (curve.kind) {
    case 'linear':
      return valueOfLine(curve, at);
    case 'steps':
      return valueOfSteps(curve.steps, at);
    case 'sawtooth':
      return valueOfSawtooth(curve, at);
    case 'wave':
      return curve.mean + curve.amplitude * Math.cos((2 * Math.PI * (at - curve.peakAt)) / curve.periodSeconds);
    case 'noise':
      return curve.amplitude * seededNoise(curve.seed, curve.everySeconds, at);
    case 'points':
      return valueOfPoints(curve.points, at);
    case 'sum':
      return curve.of.reduce<number>((total, part) => total + valueOfCurve(part, at), 0);
  }
}
