import { type Report } from '../../src/domain/report/Report';
import { type Expectation } from '../format/Scenario';

type Fields = Readonly<Record<string, unknown>>;

const KILL_TIME_TOLERANCE_SECONDS = 1;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const show = (value: unknown) => JSON.stringify(value);

/** `nodes[3].availableBytes` to `nodes[].availableBytes`: how tolerances name it. */
const patternOf = (path: string) => path.replace(/\[[^\]]*\]/g, '[]');

/** Fields by which entries of a list are found, whatever their place. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  nodes: ['node'],
  pressure: ['namespace', 'pod', 'container'],
  health: ['capability'],
};

/** Lists that must be there entry by entry, with nothing between or after. */
const COMPLETE_LISTS: readonly string[] = ['nodes[].kernelOrder', 'nodes[].kubeletOrder'];

/** Compares one expectation with one report. */
class Comparison {
  constructor(private readonly expectation: Expectation) {}

  compare(path: string, expected: unknown, actual: unknown): string[] {
    if (Array.isArray(expected)) {
      return Array.isArray(actual) ? this.compareLists(path, expected, actual) : [`${path}: no list in the report`];
    }
    if (isFields(expected)) {
      return isFields(actual)
        ? Object.entries(expected).flatMap(([key, value]) => this.compareField(path, key, value, actual))
        : [`${path}: ${show(actual)} instead of ${show(expected)}`];
    }
    return this.isClose(path, expected, actual) ? [] : [`${path}: ${show(actual)} instead of ${show(expected)}`];
  }

  private compareField(path: string, key: string, value: unknown, actual: Fields): string[] {
    const inner = path === '' ? key : `${path}.${key}`;
    return value === undefined ? [] : this.compare(inner, value, actual[key]);
  }

  private isClose(path: string, expected: unknown, actual: unknown): boolean {
    const tolerance = this.expectation.tolerances?.[patternOf(path)];
    return typeof expected === 'number' && typeof actual === 'number' && tolerance !== undefined
      ? Math.abs(expected - actual) <= tolerance
      : Object.is(expected, actual);
  }

  private compareLists(path: string, expected: readonly unknown[], actual: readonly unknown[]): string[] {
    const keys = KEYS[path];
    if (keys) {
      return expected.flatMap((entry) => this.compareKeyed(path, keys, entry, actual));
    }
    return COMPLETE_LISTS.includes(patternOf(path))
      ? this.compareComplete(path, expected, this.withoutProtected(path, actual))
      : this.compareInOrder(path, expected, actual);
  }

  private compareKeyed(path: string, keys: readonly string[], entry: unknown, actual: readonly unknown[]): string[] {
    if (!isFields(entry)) {
      return [`${path}: the expectation is not an object`];
    }
    const found = actual.filter((other) => isFields(other) && keys.every((key) => other[key] === entry[key]));
    const name = keys.map((key) => String(entry[key])).join('/');
    return found.length === 1
      ? this.compare(`${path}[${name}]`, entry, found[0])
      : [`${path}: ${found.length} entries for ${name} instead of 1`];
  }

  private withoutProtected(path: string, actual: readonly unknown[]): readonly unknown[] {
    const spared = this.expectation.protectedPods ?? [];
    const isSpared = (entry: unknown) => isFields(entry) && typeof entry.pod === 'string' && spared.includes(entry.pod);
    return path.endsWith('kubeletOrder') ? actual.filter((entry) => !isSpared(entry)) : actual;
  }

  private compareComplete(path: string, expected: readonly unknown[], actual: readonly unknown[]): string[] {
    const wrongLength =
      expected.length === actual.length ? [] : [`${path}: ${actual.length} entries instead of ${expected.length}`];
    return [...wrongLength, ...expected.flatMap((entry, i) => this.compare(`${path}[${i}]`, entry, actual[i]))];
  }

  /** Entries must be found in this order; others may lie between them. */
  private compareInOrder(path: string, expected: readonly unknown[], actual: readonly unknown[]): string[] {
    let next = 0;
    return expected.flatMap((entry, i) => {
      const offset = actual.slice(next).findIndex((other) => this.compare(`${path}[]`, entry, other).length === 0);
      next = offset === -1 ? next : next + offset + 1;
      return offset === -1 ? [`${path}: entry ${i} ${show(entry)} not found, or not in this order`] : [];
    });
  }
}

function compareKillTotals(expectation: Expectation, report: Report): string[] {
  const total = report.kills.reduce((sum, kill) => sum + kill.count, 0);
  return expectation.killsTotal === undefined || expectation.killsTotal === total
    ? []
    : [`kills: ${total} in all instead of ${expectation.killsTotal}`];
}

function compareKillTimes(expectation: Expectation, report: Report): string[] {
  const anchorSeconds = Date.parse(report.to) / 1000 - expectation.atSeconds;
  const reported = report.kills.map((kill) => Date.parse(kill.time) / 1000 - anchorSeconds);
  return (expectation.killsAt ?? []).flatMap((at) => {
    const nearest = reported.findIndex((time) => Math.abs(time - at) <= KILL_TIME_TOLERANCE_SECONDS);
    if (nearest === -1) {
      return [`kills: none at ${at} s from the anchor`];
    }
    reported.splice(nearest, 1);
    return [];
  });
}

/**
 * What a report says differently from what a history prescribes, one sentence each; empty when it says the same.
 * Objects: every prescribed field must be equal, numbers within their stated tolerance. `nodes`, `pressure` and `health` are
 * found by name. Kill orders must match entry by entry, the kubelet's without protected pods. Other lists must contain the
 * prescribed entries in their order. Fields and entries that are not prescribed are not looked at, nor are lists of the
 * report that `sections` leaves out.
 */
export function reportMismatches(
  expectation: Expectation,
  report: Report,
  sections: ReadonlyArray<keyof Report> = ['kills', 'incidents', 'nodes', 'pressure', 'health']
): string[] {
  const prescribed = Object.fromEntries(sections.map((section) => [section, expectation.report[section]]));
  const inReport = new Comparison(expectation).compare('', prescribed, report);
  return sections.includes('kills')
    ? [...inReport, ...compareKillTotals(expectation, report), ...compareKillTimes(expectation, report)]
    : inReport;
}
