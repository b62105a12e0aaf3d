import fc from 'fast-check';

import { GI, KI, MI } from '../../test/nodeFacts';

import { formatBytes, formatMi, formatShare, formatSignedBytes } from './formatBytes';

const TI = 1024 * GI;
const UNITS: Record<string, number> = { B: 1, Ki: KI, Mi: MI, Gi: GI, Ti: TI };

/** Reads a formatted size back, independent of how it was written. */
function parseBack(text: string): { value: number; unit: number; decimals: number } {
  const match = /^([+-]?)(\d{1,3}(?:\u202f\d{3})*)(?:\.(\d))? (B|Ki|Mi|Gi|Ti)$/.exec(text);
  if (!match) {
    throw new Error(`not a size: ${JSON.stringify(text)}`);
  }
  const [, sign, whole = '', fraction = '', name = ''] = match;
  const value = Number(`${whole.replaceAll('\u202f', '')}.${fraction || '0'}`);
  return { value: sign === '-' ? -value : value, unit: UNITS[name] ?? NaN, decimals: fraction.length };
}

const anyBytes = fc.oneof(
  fc.integer({ min: -(2 ** 50), max: 2 ** 50 }),
  fc.tuple(fc.constantFrom(1, KI, MI, GI, TI), fc.double({ min: -2, max: 2, noNaN: true })).map(([unit, n]) => unit * n)
);

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [-0, '0 B'],
    [0.3, '0 B'],
    [-0.3, '0 B'],
    [12, '12 B'],
    [1023, '1\u202f023 B'],
    [1023.7, '1 Ki'],
    [90 * KI, '90 Ki'],
    [612 * MI, '612 Mi'],
    [1023 * MI, '1\u202f023 Mi'],
    [1023.4 * MI, '1\u202f023 Mi'],
    [1023.96 * MI, '1 Gi'],
    [GI, '1 Gi'],
    [1.04 * GI, '1 Gi'],
    [1.06 * GI, '1.1 Gi'],
    [1774 * MI, '1.7 Gi'],
    [8 * GI, '8 Gi'],
    [99.94 * GI, '99.9 Gi'],
    [99.97 * GI, '100 Gi'],
    [123.4 * GI, '123 Gi'],
    [1023.4 * GI, '1\u202f023 Gi'],
    [1023.9 * GI, '1 Ti'],
    [2.5 * TI, '2.5 Ti'],
    [5000 * TI, '5\u202f000 Ti'],
    [-56 * MI, '-56 Mi'],
    [-1023.96 * MI, '-1 Gi'],
    [-1.5 * GI, '-1.5 Gi'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it('reads back within the rounding of what is shown', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { value, unit } = parseBack(formatBytes(bytes));
        const step = unit >= GI && Math.abs(value) < 100 ? 0.1 : 1;
        expect(Math.abs(value * unit - bytes)).toBeLessThanOrEqual(unit * step * 0.512);
      }),
      { numRuns: 2000 }
    );
  });

  it('never shows 1024 of a unit that has a next one', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { value, unit } = parseBack(formatBytes(bytes));
        expect(unit === TI || Math.abs(value) < 1024).toBe(true);
      }),
      { numRuns: 2000 }
    );
  });
});

describe('formatMi', () => {
  it.each([
    [0, '0 Mi'],
    [-0.4 * MI, '0 Mi'],
    [0.5 * MI, '1 Mi'],
    [16583 * MI, '16\u202f583 Mi'],
    [-16134 * MI, '-16\u202f134 Mi'],
    [999 * MI, '999 Mi'],
    [1000 * MI, '1\u202f000 Mi'],
    [1_234_567 * MI, '1\u202f234\u202f567 Mi'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatMi(bytes)).toBe(text);
  });

  it('reads back to the Mi', () => {
    fc.assert(
      fc.property(anyBytes, (bytes) => {
        const { value, unit, decimals } = parseBack(formatMi(bytes));
        expect(unit).toBe(MI);
        expect(decimals).toBe(0);
        expect(Math.abs(value * MI - bytes)).toBeLessThanOrEqual(MI / 2);
      })
    );
  });
});

describe('formatSignedBytes', () => {
  it.each([
    [0, '+0 Mi'],
    [-0, '+0 Mi'],
    [200 * MI, '+200 Mi'],
    [4 * GI, '+4 Gi'],
    [-56 * MI, '-56 Mi'],
    [-4 * GI, '-4 Gi'],
  ])('writes %d as %s', (bytes, text) => {
    expect(formatSignedBytes(bytes)).toBe(text);
  });
});

describe('formatShare', () => {
  it.each([
    [8192, 8492, '96\u202f%'],
    [0, 10, '0\u202f%'],
    [10, 10, '100\u202f%'],
    [1, 0, 'unknown share'],
    [1, -1, 'unknown share'],
    [1, NaN, 'unknown share'],
  ])('%d of %d is %s', (part, whole, text) => {
    expect(formatShare(part, whole)).toBe(text);
  });
});
