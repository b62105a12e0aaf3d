import { isRecord, list, text } from '../json';

/** What is used of jest's `--json` report. */
export interface JestReport {
  passed: number;
  skipped: number;
  skippedNames: string[];
  files: JestFile[];
}

export interface JestFile {
  path: string;
  failed: boolean;
  message: string;
  tests: JestTest[];
}

export interface JestTest {
  name: string;
  status: string;
  message: string;
}

const SKIPPED = new Set(['pending', 'skipped', 'todo', 'disabled']);

/** Reads jest's report. Throws when it is no jest report. */
export function parseJestReport(report: unknown): JestReport {
  if (!isRecord(report) || !Array.isArray(report.testResults)) {
    throw new TypeError('not a jest report');
  }
  const files = report.testResults.filter(isRecord).map((file): JestFile => ({
    path: text(file.name),
    failed: file.status === 'failed',
    message: text(file.message),
    tests: list(file.assertionResults).filter(isRecord).map(parseTest),
  }));
  const tests = files.flatMap((file) => file.tests);
  const skipped = tests.filter(({ status }) => SKIPPED.has(status));
  return {
    passed: tests.filter(({ status }) => status === 'passed').length,
    skipped: skipped.length,
    skippedNames: skipped.map(({ name }) => name),
    files,
  };
}

const parseTest = (test: Record<string, unknown>): JestTest => ({
  name: text(test.fullName),
  status: text(test.status),
  message: list(test.failureMessages).map(String).join('\n'),
});
