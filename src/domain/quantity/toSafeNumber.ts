import { fail, ok, type Result } from '../result/Result';

/** An exact integer as a plain number; fails when a double cannot hold it exactly (beyond 2^53 - 1 either way). */
export function toSafeNumber(value: bigint): Result<number> {
  const number = Number(value);
  return Number.isSafeInteger(number) ? ok(number) : fail(`${value} is beyond the exact range of a number`);
}
