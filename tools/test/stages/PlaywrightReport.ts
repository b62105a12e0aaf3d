import { isRecord, list, text } from '../json';

/** What is used of playwright's JSON report. */
export interface PlaywrightReport {
  tests: PlaywrightTest[];
  /** What went wrong outside any test. */
  errors: string[];
}

export interface PlaywrightTest {
  name: string;
  /** The project of playwright.config.ts. */
  project: string;
  status: string;
  message: string;
}

/** Reads playwright's JSON report. Throws when it is none. */
export function parsePlaywrightReport(report: unknown): PlaywrightReport {
  if (!isRecord(report) || !Array.isArray(report.suites)) {
    throw new TypeError('not a playwright report');
  }
  return {
    tests: report.suites.flatMap((suite) => testsOf(suite, [])),
    errors: list(report.errors)
      .filter(isRecord)
      .map(({ message }) => text(message)),
  };
}

function testsOf(suite: unknown, path: readonly string[]): PlaywrightTest[] {
  if (!isRecord(suite)) {
    return [];
  }
  const here = [...path, text(suite.title)];
  const specs = list(suite.specs).filter(isRecord);
  return [
    ...specs.flatMap((spec) =>
      list(spec.tests)
        .filter(isRecord)
        .map((test) => readTest(test, [...here, text(spec.title)]))
    ),
    ...list(suite.suites).flatMap((inner) => testsOf(inner, here)),
  ];
}

function readTest(test: Record<string, unknown>, path: readonly string[]): PlaywrightTest {
  const results = list(test.results).filter(isRecord);
  const errors = results.flatMap((result) => list(result.errors)).filter(isRecord);
  return {
    name: path.filter(Boolean).join(' › '),
    project: text(test.projectName),
    status: text(test.status),
    message: errors.map(({ message }) => text(message)).join('\n'),
  };
}
