import fc from 'fast-check';

import { parseBytes, parseBytesNumber } from './parseBytes';
import { parseQuantity } from './parseQuantity';

function bytesOf(text: string | number): bigint | string {
  const bytes = parseBytes(text);
  return bytes.ok ? bytes.value : bytes.error;
}

test.each<[string | number, bigint]>([
  ['0', 0n],
  ['-0', 0n],
  ['+1', 1n],
  ['1500m', 2n],
  ['-1500m', -2n],
  ['7999999500m', 8_000_000n],
  ['1n', 1n],
  ['1u', 1n],
  ['999999999n', 1n],
  ['1000000001n', 2n],
  ['1k', 1000n],
  ['129e6', 129_000_000n],
  ['129E6', 129_000_000n],
  ['1e-3', 1n],
  ['1e+3', 1000n],
  ['1E', 10n ** 18n],
  ['1Ki', 1024n],
  ['0.5Ki', 512n],
  ['1.5Gi', 1_610_612_736n],
  ['.5Mi', 524_288n],
  ['1.Mi', 1_048_576n],
  ['0.1Ki', 103n],
  ['7Ei', 7n * 2n ** 60n],
  ['8Ei', 2n ** 63n - 1n],
  ['0.0000000001', 1n],
  ['1e-400', 1n],
  ['0e999999999', 0n],
  ['123456789012345678901', 123_456_789_012_345_678_901n],
  [1024, 1024n],
  [0.5, 1n],
])('%s is %s bytes', (text, expected) => {
  expect(bytesOf(text)).toBe(expected);
});

test.each([
  '',
  '-',
  '.',
  'Mi',
  'aoeu',
  '1i',
  '.5i',
  '1mi',
  '1ki',
  '1K',
  '1KI',
  '1Kb',
  '1 Mi',
  ' 1',
  '1 ',
  '1.1.M',
  '1+1.0M',
  '-3.01e-',
  '1e',
  '1e3Mi',
  '1m1',
  '0x10',
  '1_000',
  'Infinity',
  'NaN',
  '1e99',
  '9'.repeat(300),
])('%s is refused', (text) => {
  expect(parseQuantity(text).ok).toBe(false);
});

test('a plain number is given only where it is exact', () => {
  expect(parseBytesNumber('9007199254740991')).toEqual({ ok: true, value: 9_007_199_254_740_991 });
  expect(parseBytesNumber('9007199254740992').ok).toBe(false);
  expect(parseBytesNumber('-9007199254740992').ok).toBe(false);
});

test('any text is parsed without throwing', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.stringMatching(/^[+-]?[0-9.]{0,30}[eEinumkKMGTP]{0,3}[+-]?[0-9]{0,12}$/)),
      (text) => {
        expect(typeof parseQuantity(text).ok).toBe('boolean');
      }
    ),
    { numRuns: 2000 }
  );
});

test('a decimal with a suffix is the integer rounded up that exact arithmetic gives', () => {
  const decimalPowers = { n: -9, u: -6, m: -3, '': 0, k: 3, M: 6, G: 9, T: 12, P: 15 };
  const binaryPowers = { Ki: 10n, Mi: 20n, Gi: 30n, Ti: 40n };
  const digits = fc.bigInt({ min: 0n, max: 10n ** 12n });
  fc.assert(
    fc.property(
      digits,
      fc.nat({ max: 6 }),
      fc.constantFrom(...Object.entries(decimalPowers)),
      (n, places, [suffix, power]) => {
        const shift = BigInt(power - places);
        const exact = shift >= 0n ? n * 10n ** shift : (n + 10n ** -shift - 1n) / 10n ** -shift;
        expect(bytesOf(withPoint(n, places) + suffix)).toBe(exact);
      }
    )
  );
  fc.assert(
    fc.property(
      digits,
      fc.nat({ max: 6 }),
      fc.constantFrom(...Object.entries(binaryPowers)),
      (n, places, [suffix, power]) => {
        const divisor = 10n ** BigInt(places);
        const exact = (n * 2n ** power + divisor - 1n) / divisor;
        // Upstream cuts binary-suffixed quantities at the largest int64.
        expect(bytesOf(withPoint(n, places) + suffix)).toBe(exact < 2n ** 63n ? exact : 2n ** 63n - 1n);
      }
    )
  );
});

function withPoint(n: bigint, places: number): string {
  const digits = n.toString().padStart(places + 1, '0');
  return places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}
