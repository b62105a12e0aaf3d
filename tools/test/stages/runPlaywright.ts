import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { CACHE_DIR } from '../../../workbench/demo/folders';
import { commands } from '../commands';
import type { StageOutcome } from '../Stage';
import { lastLines, ownStack } from '../text';

import { parsePlaywrightReport, type PlaywrightReport } from './PlaywrightReport';

/** One run of the browser tests. */
export interface PlaywrightRun {
  /** Names the report. */
  name: string;
  /** Address of the Grafana, or of the workbench. */
  url: string;
  /** The "now" of the scenario data, where it is known. */
  anchorSeconds?: number;
  /** Further arguments for playwright. */
  args: readonly string[];
}

const TIMEOUT_SECONDS = 720;
/** Logging in comes first and is no test of ours; only its failure counts. */
const LOGIN_PROJECT = 'auth';

/** Runs the browser tests against one address. Counts come from playwright's own JSON report. */
export async function runPlaywright({ name, url, anchorSeconds, args }: PlaywrightRun): Promise<StageOutcome> {
  const file = join(CACHE_DIR, `playwright-${name}.json`);
  mkdirSync(CACHE_DIR, { recursive: true });
  rmSync(file, { force: true });
  const env: Record<string, string> = { GRAFANA_URL: url, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  if (anchorSeconds !== undefined) {
    env.SCENARIO_ANCHOR = String(anchorSeconds);
  }
  const { code, output } = await commands.run('playwright', ['test', ...args], {
    env,
    timeoutSeconds: TIMEOUT_SECONDS,
  });
  const report = readReport(file);
  if (report === undefined) {
    return { passed: 0, failed: 1, failures: [`playwright wrote no report (exit ${code})\n${lastLines(output)}`] };
  }
  return playwrightOutcome(report, code);
}

/** Adds up a report. What failed outside a test, and a failure told by the exit code alone, count too. */
export function playwrightOutcome(report: PlaywrightReport, code: number): StageOutcome {
  const failures = [
    ...report.errors.map(ownStack),
    ...report.tests
      .filter(({ status }) => status === 'unexpected')
      .map((test) => `${test.name}\n${ownStack(test.message)}`),
  ];
  const tests = report.tests.filter(({ project }) => project !== LOGIN_PROJECT);
  const passed = tests.filter(({ status }) => status === 'expected' || status === 'flaky').length;
  if (failures.length === 0 && (code !== 0 || passed === 0)) {
    failures.push(passed === 0 ? 'playwright found no test' : `playwright ended with exit code ${code}`);
  }
  const named = (wanted: string) => tests.filter(({ status }) => status === wanted).map(({ name }) => name);
  const notes = [
    ...named('skipped').map((name) => `skipped: ${name}`),
    ...named('flaky').map((name) => `passed only when repeated: ${name}`),
  ];
  return { passed, failed: failures.length, failures, notes };
}

function readReport(file: string): PlaywrightReport | undefined {
  try {
    return parsePlaywrightReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
