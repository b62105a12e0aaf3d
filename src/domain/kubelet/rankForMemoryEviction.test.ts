import fc from 'fast-check';

import { compareForMemoryEviction } from './compareForMemoryEviction';
import { type EvictionCandidate, rankForMemoryEviction } from './rankForMemoryEviction';

/** Few distinct values, so that ties and near-ties are common. */
const candidate: fc.Arbitrary<EvictionCandidate> = fc.record({
  hasStats: fc.boolean(),
  workingSetBytes: fc.nat({ max: 4 }),
  requestBytes: fc.nat({ max: 4 }),
  priority: fc.constantFrom(undefined, -1, 0, 1, 2_000_000_000),
  isStatic: fc.constantFrom(false, false, false, true),
  isMirror: fc.constantFrom(false, false, false, true),
});

test('the comparison is a strict weak order', () => {
  fc.assert(
    fc.property(candidate, candidate, candidate, (a, b, c) => {
      const ab = compareForMemoryEviction(a, b);
      const bc = compareForMemoryEviction(b, c);
      const ac = compareForMemoryEviction(a, c);
      expect(compareForMemoryEviction(a, a)).toBe(0);
      expect(Math.sign(compareForMemoryEviction(b, a)) + Math.sign(ab)).toBe(0);
      if (ab < 0 && bc < 0) {
        expect(ac).toBeLessThan(0);
      }
      if (ab === 0 && bc === 0) {
        expect(ac).toBe(0);
      }
      if (ab === 0) {
        expect(Math.sign(bc)).toBe(Math.sign(ac));
      }
    }),
    { numRuns: 5000 }
  );
});

test('ties are reported as ties, exactly', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (pods) => {
      const { order, tieGroups } = rankForMemoryEviction(pods);
      for (const [index, pod] of order.entries()) {
        const equals = order.filter((other) => compareForMemoryEviction(pod, other) === 0);
        const group = tieGroups.find((members) => members.includes(pod));
        expect(group ?? [order[index]]).toEqual(equals);
      }
      expect(order).toHaveLength(pods.length);
    })
  );
});

test('whoever is named first is not refused, and everyone before is', () => {
  fc.assert(
    fc.property(fc.array(candidate, { maxLength: 12 }), (pods) => {
      const { order, firstEvicted } = rankForMemoryEviction(pods);
      const refused = (pod: EvictionCandidate): boolean =>
        pod.isStatic || pod.isMirror || (pod.priority ?? 0) >= 2_000_000_000;
      const [first] = firstEvicted;
      expect(firstEvicted.some(refused)).toBe(false);
      expect(first === undefined).toBe(order.every(refused));
      if (first !== undefined) {
        const before = order.filter((pod) => compareForMemoryEviction(pod, first) < 0);
        expect(before.every(refused)).toBe(true);
      }
    })
  );
});

test('a pod without stats goes first, whatever its priority', () => {
  const base = { isStatic: false, isMirror: false, requestBytes: 0 };
  const ranking = rankForMemoryEviction([
    { ...base, name: 'huge', hasStats: true, workingSetBytes: 1e12, priority: -5 },
    { ...base, name: 'unknown', hasStats: false, workingSetBytes: 0, priority: 100 },
  ]);
  expect(ranking.order.map(({ name }) => name)).toEqual(['unknown', 'huge']);
});
