/**
 * trunc(a * b / divisor) as C and Go compute it on 64-bit integers, exactly.
 * The fast path stays on doubles: for integers below 2^53 the truncated double quotient equals the integer one.
 * @param a an integer
 * @param b an integer
 * @param divisor a positive integer
 * @returns the truncated quotient; NaN when the divisor is not positive or an argument is not an integer
 */
export function mulDivTrunc(a: number, b: number, divisor: number): number {
  if (!(divisor > 0)) {
    return NaN;
  }
  const product = a * b;
  if (Number.isSafeInteger(product)) {
    // Adding 0 turns the -0 of a small negative quotient into 0.
    return Math.trunc(product / divisor) + 0;
  }
  if (!Number.isInteger(a) || !Number.isInteger(b) || !Number.isInteger(divisor)) {
    return NaN;
  }
  return Number((BigInt(a) * BigInt(b)) / BigInt(divisor));
}
