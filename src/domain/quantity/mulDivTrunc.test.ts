import fc from 'fast-check';

import { mulDivTrunc } from './mulDivTrunc';

const integer = fc.integer({ min: -(2 ** 53) + 1, max: 2 ** 53 - 1 });
const divisor = fc.integer({ min: 1, max: 2 ** 53 - 1 });

test('equals exact integer arithmetic on both sides of 2^53', () => {
  fc.assert(
    fc.property(integer, fc.oneof(fc.constant(1000), integer), divisor, (a, b, c) => {
      expect(mulDivTrunc(a, b, c)).toBe(Number((BigInt(a) * BigInt(b)) / BigInt(c)) + 0);
    }),
    { numRuns: 2000 }
  );
});

test('quotients next to an integer are not rounded across it', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 2000 }),
      fc.integer({ min: 1, max: 2 ** 42 }),
      fc.integer({ min: -1, max: 1 }),
      (q, c, d) => {
        const product = q * c + d;
        expect(mulDivTrunc(1, product, c)).toBe(Number(BigInt(product) / BigInt(c)));
      }
    ),
    { numRuns: 2000 }
  );
});

test.each([
  [1, 1, 0],
  [1, 1, -5],
  [1, 1, NaN],
  [1.5, 2 ** 60, 3],
])('%d x %d / %d has no answer', (a, b, c) => {
  expect(mulDivTrunc(a, b, c)).toBeNaN();
});
