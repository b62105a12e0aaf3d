import fc from 'fast-check';

import { isThresholdMet, parseEvictionThreshold, parseMinReclaim, thresholdBytes } from './evictionThreshold';
import { memoryAvailable } from './memoryAvailable';

const GIB = 2 ** 30;

test.each(['0%', '100%'])('%s switches the statement off', (text) => {
  expect(parseEvictionThreshold(text)).toEqual({ ok: true, value: { kind: 'disabled' } });
});

test.each(['0', '0Mi', '-100Mi', 'abc', '', '%', '-1%', '101%', '100.1%', 'x%', '1e400%', '10 %', 'Infinity%'])(
  'the threshold %s is an error',
  (text) => {
    expect(parseEvictionThreshold(text).ok).toBe(false);
  }
);

test.each(['-1', '0%', '-5%', 'x', '%'])('the minimum reclaim %s is an error', (text) => {
  expect(parseMinReclaim(text).ok).toBe(false);
});

test.each(['0', '200%', '1500m'])('the minimum reclaim %s is allowed', (text) => {
  expect(parseMinReclaim(text).ok).toBe(true);
});

function bytesOf(text: string, capacityBytes: number): number {
  const threshold = parseEvictionThreshold(text);
  if (!threshold.ok || threshold.value.kind === 'disabled') {
    throw new Error(text);
  }
  return thresholdBytes(threshold.value, capacityBytes);
}

test('a percentage is a float32 fraction of capacity, a quantity is itself', () => {
  expect(bytesOf('10%', 16 * GIB)).toBe(1_717_986_944);
  expect(bytesOf('0.0%', GIB)).toBe(0);
  expect(bytesOf('100.0%', GIB)).toBe(GIB);
  expect(bytesOf('10%%', 16 * GIB)).toBe(1_717_986_944);
  expect(bytesOf('100Mi', 16 * GIB)).toBe(104_857_600);
  expect(bytesOf('1500m', 16 * GIB)).toBe(2);
});

test('met means strictly below; minimum reclaim keeps it met until that much more is available', () => {
  const threshold = { kind: 'bytes', bytes: 100 } as const;
  const reclaim = { kind: 'bytes', bytes: 10 } as const;
  expect(isThresholdMet(threshold, 99, 1000)).toBe(true);
  expect(isThresholdMet(threshold, 100, 1000)).toBe(false);
  expect(isThresholdMet(threshold, 109, 1000, reclaim)).toBe(true);
  expect(isThresholdMet(threshold, 110, 1000, reclaim)).toBe(false);
});

test('more available memory never turns a threshold on', () => {
  const value = fc.oneof(
    fc.record({ kind: fc.constant('bytes' as const), bytes: fc.nat() }),
    fc.record({ kind: fc.constant('fraction' as const), fraction: fc.float({ min: 0, max: 1, noNaN: true }) })
  );
  fc.assert(
    fc.property(value, fc.nat(), fc.nat(), fc.nat(), (threshold, a, b, capacity) => {
      if (isThresholdMet(threshold, Math.max(a, b), capacity)) {
        expect(isThresholdMet(threshold, Math.min(a, b), capacity)).toBe(true);
      }
    })
  );
});

test('available is capacity without the working set, and can be negative', () => {
  expect(memoryAvailable(100, 30)).toEqual({ availableBytes: 70, capacityBytes: 100 });
  expect(memoryAvailable(100, 130).availableBytes).toBe(-30);
});
