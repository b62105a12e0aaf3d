import { isRecord } from '../../src/domain/kubelet/isRecord';

/** How strictly an object is compared: `subset` lets the actual value carry fields the expected one leaves out. */
export type Strictness = 'exact' | 'subset';

/**
 * Compares an expected value of a vector with ours, deeply. Absent, undefined and null are the same, as the vectors'
 * input conventions say; everything else must be identical, lists in length and order too.
 * @param strictness applies to the outermost object only; objects inside it are compared exactly
 * @returns one line for each difference
 */
export function mismatches(
  expected: unknown,
  actual: unknown,
  where: string,
  strictness: Strictness = 'exact'
): string[] {
  if (Array.isArray(expected)) {
    return listMismatches(expected, actual, where);
  }
  if (isRecord(expected) && isRecord(actual)) {
    const keys = strictness === 'exact' ? [...Object.keys(expected), ...Object.keys(actual)] : Object.keys(expected);
    return [...new Set(keys)].flatMap((key) => mismatches(expected[key], actual[key], `${where}.${key}`));
  }
  return Object.is(expected ?? undefined, actual ?? undefined) ? [] : [difference(expected, actual, where)];
}

function listMismatches(expected: readonly unknown[], actual: unknown, where: string): string[] {
  if (!Array.isArray(actual) || actual.length !== expected.length) {
    return [difference(expected, actual, where)];
  }
  return expected.flatMap((item, index) => mismatches(item, actual[index], `${where}[${index}]`));
}

function difference(expected: unknown, actual: unknown, where: string): string {
  return `${where}: expected ${shown(expected)}, got ${shown(actual)}`;
}

function shown(value: unknown): string {
  return JSON.stringify(value, (_key, item: unknown) => (typeof item === 'bigint' ? `${item}n` : item)) ?? 'nothing';
}
