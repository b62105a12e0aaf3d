import { fail, ok, type Result } from '../result/Result';

import type { Quantity } from './Quantity';

/** Nothing longer than this is a quantity someone meant; it also bounds the work on hostile input. */
const MAX_LENGTH = 256;
/** Powers of ten beyond this overflow every real amount; the kubelet's int64 ends at 10^19. */
const MAX_EXPONENT = 64;
const NANO_DIGITS = 9;
/** Binary-suffixed quantities are cut to the largest int64, as upstream does. */
const MAX_INT64_NANOS = (2n ** 63n - 1n) * 10n ** BigInt(NANO_DIGITS);

const SHAPE = /^([+-]?)(\d*)(?:\.(\d*))?(?:([eE][+-]?\d+)|([numkMGTPE])|([KMGTPE])i)?$/;

const DECIMAL_POWER: Readonly<Record<string, number>> = { n: -9, u: -6, m: -3, k: 3, M: 6, G: 9, T: 12, P: 15, E: 18 };
const BINARY_POWER: Readonly<Record<string, number>> = { K: 10, M: 20, G: 30, T: 40, P: 50, E: 60 };

/**
 * Reads a Kubernetes quantity exactly: signs, decimal point, suffixes n u m k M G T P E, Ki..Ei, exponents e/E.
 * Precision finer than nano is rounded away from zero, as upstream does.
 * Source: `k8s.io/apimachinery/pkg/api/resource/quantity.go` ParseQuantity, Kubernetes 1.36.
 * @param text a quantity as written in a manifest; a JSON number is accepted too, as the API server does.
 * @returns the quantity, or what is wrong with the text.
 */
export function parseQuantity(text: string | number): Result<Quantity> {
  const source = String(text);
  if (source.length > MAX_LENGTH) {
    return fail(`not a quantity: ${source.length} characters`);
  }
  const match = SHAPE.exec(source);
  if (match === null) {
    return fail(`not a quantity: ${JSON.stringify(source)}`);
  }
  const [, sign, whole = '', fraction = '', exponent, decimal, binary] = match;
  const digits = whole + fraction;
  if (digits === '') {
    return fail(`not a quantity: ${JSON.stringify(source)}`);
  }
  const magnitude =
    binary === undefined
      ? decimalNanos(digits, fraction.length, decimalPower(exponent, decimal))
      : ok(binaryNanos(digits, fraction.length, BINARY_POWER[binary] ?? 0));
  if (!magnitude.ok) {
    return fail(`${magnitude.error}: ${JSON.stringify(source)}`);
  }
  return ok({ nanos: sign === '-' ? -magnitude.value : magnitude.value });
}

function decimalPower(exponent: string | undefined, suffix: string | undefined): number {
  if (exponent !== undefined) {
    return Number(exponent.slice(1));
  }
  return suffix === undefined ? 0 : (DECIMAL_POWER[suffix] ?? 0);
}

function decimalNanos(digits: string, fractionDigits: number, power: number): Result<bigint> {
  const amount = BigInt(digits);
  if (amount === 0n) {
    return ok(0n);
  }
  if (power > MAX_EXPONENT) {
    return fail('quantity is too large');
  }
  const shift = power - fractionDigits + NANO_DIGITS;
  if (shift >= 0) {
    return ok(amount * 10n ** BigInt(shift));
  }
  return ok(-shift > MAX_LENGTH + MAX_EXPONENT ? 1n : ceilDiv(amount, 10n ** BigInt(-shift)));
}

function binaryNanos(digits: string, fractionDigits: number, power: number): bigint {
  const scaled = BigInt(digits) * 2n ** BigInt(power) * 10n ** BigInt(NANO_DIGITS);
  const nanos = ceilDiv(scaled, 10n ** BigInt(fractionDigits));
  return nanos > MAX_INT64_NANOS ? MAX_INT64_NANOS : nanos;
}

/** Rounded up, for amounts that are not negative. */
function ceilDiv(amount: bigint, divisor: bigint): bigint {
  return (amount + divisor - 1n) / divisor;
}
