import fc from 'fast-check';

import { type Curve, valueOfCurve } from './Curve';

describe('valueOfCurve', () => {
  it('draws a line from its start, flat before it and after its cap', () => {
    const line: Curve = { kind: 'linear', from: 300, perHour: 60, since: -7200, upTo: 400 };
    expect([-10_000, -7200, -3600, 0].map((at) => valueOfCurve(line, at))).toEqual([300, 300, 360, 400]);
  });

  it('lets a falling line stop at its cap from above', () => {
    expect(valueOfCurve({ kind: 'linear', from: 10, perHour: -10, since: 0, upTo: 5 }, 3600)).toBe(5);
  });

  it('holds each step from its instant on', () => {
    const steps: Curve = {
      kind: 'steps',
      steps: [
        [-60, 1],
        [0, 2],
      ],
    };
    expect([-100, -60, -1, 0, 9].map((at) => valueOfCurve(steps, at))).toEqual([1, 1, 1, 2, 2]);
  });

  it('joins points by straight lines and is flat outside them', () => {
    const points: Curve = {
      kind: 'points',
      points: [
        [-8, 7000],
        [0, 7900],
      ],
    };
    expect([-9, -8, -4, 0, 50].map((at) => valueOfCurve(points, at))).toEqual([7000, 7000, 7450, 7900, 7900]);
  });

  it('lets a saw-tooth rise and fall back, before its start too', () => {
    const saw: Curve = { kind: 'sawtooth', low: 10, high: 20, periodSeconds: 100, since: 0 };
    expect([0, 50, 99, 100, -50].map((at) => valueOfCurve(saw, at))).toEqual([10, 15, 19.9, 10, 15]);
  });

  it('peaks a wave where it is told to', () => {
    const wave: Curve = { kind: 'wave', mean: 5, amplitude: 2, periodSeconds: 86_400, peakAt: -3600 };
    expect(valueOfCurve(wave, -3600)).toBe(7);
    expect(valueOfCurve(wave, -3600 + 43_200)).toBeCloseTo(3);
  });

  it('adds curves up', () => {
    expect(valueOfCurve({ kind: 'sum', of: [1, { kind: 'linear', from: 2, perHour: 3600, since: 0 }] }, 10)).toBe(13);
  });

  it('keeps noise within its amplitude, the same at every call, and different by seed', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: -1e6, max: 1e6 }), (seed, at) => {
        const noise: Curve = { kind: 'noise', amplitude: 4, seed, everySeconds: 60 };
        const value = valueOfCurve(noise, at);
        expect(Math.abs(value)).toBeLessThanOrEqual(4);
        expect(valueOfCurve(noise, at)).toBe(value);
      })
    );
    const drawn = (seed: number) =>
      Array.from({ length: 20 }, (_unused, i) =>
        valueOfCurve({ kind: 'noise', amplitude: 1, seed, everySeconds: 60 }, i * 60)
      );
    expect(new Set(drawn(1)).size).toBe(20);
    expect(drawn(1)).not.toEqual(drawn(2));
  });
});
