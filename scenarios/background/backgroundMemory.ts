import { mebibytes } from '../build/bytes';
import type { Curve } from '../format/Curve';
import type { ContainerMemory } from '../format/PodHistory';
import { seededFraction, seedOf } from '../format/seededNoise';

import type { WorkloadTemplate } from './WorkloadTemplate';

const DAY_SECONDS = 86_400;

/** Highest usage as a multiple of the template's: placement and limits reckon with it. */
export const PEAK_FACTOR = 1.3;

function rssCurve(shape: WorkloadTemplate['shape'], bytes: number, seed: number): Curve {
  const noise: Curve = { kind: 'noise', amplitude: bytes * 0.04, seed, everySeconds: 600 };
  const own = seededFraction(seed, 11);
  switch (shape) {
    case 'daily':
      return {
        kind: 'sum',
        of: [
          {
            kind: 'wave',
            mean: bytes,
            amplitude: bytes * 0.12,
            periodSeconds: DAY_SECONDS,
            peakAt: -3600 * (1 + 4 * own),
          },
          noise,
        ],
      };
    case 'sawtooth':
      return {
        kind: 'sum',
        of: [
          {
            kind: 'sawtooth',
            low: bytes * 0.88,
            high: bytes * 1.12,
            periodSeconds: 1800 + 5400 * own,
            since: -7200 * own,
          },
          noise,
        ],
      };
    case 'flat':
      return { kind: 'sum', of: [bytes, noise] };
  }
}

/** Memory of a background container around `usageMebibytes`, never above PEAK_FACTOR times that. */
export function backgroundMemory(
  name: string,
  usageMebibytes: number,
  shape: WorkloadTemplate['shape']
): ContainerMemory {
  const seed = seedOf(name);
  const bytes = mebibytes(usageMebibytes);
  return {
    rss: rssCurve(shape, bytes * (0.78 + 0.08 * seededFraction(seed, 1)), seed),
    activeFile: Math.round(bytes * 0.08 * seededFraction(seed, 2)),
    inactiveFile: Math.round(bytes * 0.1 * seededFraction(seed, 3)),
    kernel: Math.round(bytes * 0.03),
    mappedFile: Math.round(bytes * 0.03 * seededFraction(seed, 4)),
  };
}
