import fc from 'fast-check';

import { burstableOomScoreAdj } from './burstableOomScoreAdj';
import { isNodeCritical } from './criticalPod';
import { oomScoreAdjOf } from './oomScoreAdjOf';

const TIB = 2 ** 40;
const bytes = fc.integer({ min: 0, max: 64 * TIB });
const capacity = fc.integer({ min: 1, max: 64 * TIB });

test('a Burstable value lies in 3..999 and falls as the request grows', () => {
  fc.assert(
    fc.property(bytes, bytes, capacity, (a, b, capacityBytes) => {
      const small = burstableOomScoreAdj({ requestBytes: Math.min(a, b), capacityBytes });
      const large = burstableOomScoreAdj({ requestBytes: Math.max(a, b), capacityBytes });
      expect(large).toBeGreaterThanOrEqual(3);
      expect(small).toBeLessThanOrEqual(999);
      expect(large).toBeLessThanOrEqual(small);
    }),
    { numRuns: 2000 }
  );
});

test('equals the formula in exact integers', () => {
  fc.assert(
    fc.property(bytes, capacity, bytes, (requestBytes, capacityBytes, shareBytes) => {
      const raw = 1000n - (1000n * BigInt(requestBytes + shareBytes)) / BigInt(capacityBytes);
      const expected = raw < 3n ? 3 : Math.min(999, Number(raw));
      expect(burstableOomScoreAdj({ requestBytes, capacityBytes, shareBytes })).toBe(expected);
    }),
    { numRuns: 2000 }
  );
});

test('a sidecar is never easier to kill than by its own request', () => {
  fc.assert(
    fc.property(bytes, capacity, bytes, (requestBytes, capacityBytes, sidecarMinRequestBytes) => {
      const own = burstableOomScoreAdj({ requestBytes, capacityBytes });
      const regular = burstableOomScoreAdj({ requestBytes: sidecarMinRequestBytes, capacityBytes });
      const sidecar = burstableOomScoreAdj({ requestBytes, capacityBytes, sidecarMinRequestBytes });
      expect(sidecar).toBe(Math.min(own, regular));
    })
  );
});

test('the other classes and node-critical pods do not depend on the request', () => {
  const facts = { requestBytes: 5, capacityBytes: 100 };
  expect(oomScoreAdjOf({ ...facts, qosClass: 'Guaranteed', nodeCritical: false })).toBe(-997);
  expect(oomScoreAdjOf({ ...facts, qosClass: 'BestEffort', nodeCritical: false })).toBe(1000);
  expect(oomScoreAdjOf({ ...facts, qosClass: 'BestEffort', nodeCritical: true })).toBe(-997);
  expect(oomScoreAdjOf({ ...facts, qosClass: 'Burstable', nodeCritical: true })).toBe(-997);
  expect(oomScoreAdjOf({ ...facts, qosClass: 'Burstable', nodeCritical: false })).toBe(950);
});

test('an unknown capacity gives no value', () => {
  expect(burstableOomScoreAdj({ requestBytes: 1, capacityBytes: 0 })).toBeNaN();
  expect(burstableOomScoreAdj({ requestBytes: 1, capacityBytes: NaN })).toBeNaN();
});

test('node-critical needs the class name and a reason to be critical', () => {
  const base = { isStatic: false, isMirror: false };
  const name = 'system-node-critical';
  expect(isNodeCritical({ ...base, priorityClassName: name })).toBe(false);
  expect(isNodeCritical({ ...base, priorityClassName: name, priority: 1_999_999_999 })).toBe(false);
  expect(isNodeCritical({ ...base, priorityClassName: name, priority: 2_000_000_000 })).toBe(true);
  expect(isNodeCritical({ ...base, isStatic: true, priorityClassName: name })).toBe(true);
  expect(isNodeCritical({ ...base, isMirror: true, priorityClassName: name })).toBe(true);
  expect(isNodeCritical({ ...base, isStatic: true, priority: 2_000_001_000 })).toBe(false);
  expect(isNodeCritical({ ...base, priorityClassName: 'system-cluster-critical', priority: 2_000_000_000 })).toBe(
    false
  );
});
