import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';

import { CACHE_DIR, ROOT } from '../../../workbench/demo/folders';
import { commands } from '../commands';
import type { Stage, StageOutcome } from '../Stage';
import { lastLines, ownStack } from '../text';

import { type JestReport, parseJestReport } from './JestReport';

/** A jest project as a stage. Counts come from jest's own JSON report. */
export function jestStage(project: string, title: string, needs: readonly string[] = []): Stage {
  return { name: project === 'node' ? 'unit' : project, title, needs, run: () => runJest(project) };
}

async function runJest(project: string): Promise<StageOutcome> {
  const file = join(CACHE_DIR, `jest-${project}.json`);
  mkdirSync(CACHE_DIR, { recursive: true });
  rmSync(file, { force: true });
  const { code, output } = await commands.run('jest', [
    '--selectProjects',
    project,
    '--ci',
    '--maxWorkers=2',
    // A busy machine is no reason to fail.
    '--testTimeout=60000',
    '--json',
    `--outputFile=${file}`,
  ]);
  const report = readReport(file);
  if (report === undefined) {
    return { passed: 0, failed: 1, failures: [`jest wrote no report (exit ${code})\n${lastLines(output)}`] };
  }
  return jestOutcome(report, code);
}

/** Adds up a report. A file that does not run, and a failure jest tells by its exit code alone, count as one each. */
export function jestOutcome(report: JestReport, code: number): StageOutcome {
  const failures = report.files.flatMap((file) => {
    const tests = file.tests.filter(({ status }) => status === 'failed');
    const shown = tests.map((test) => `${relative(ROOT, file.path)} › ${test.name}\n${ownStack(test.message)}`);
    return file.failed && tests.length === 0 ? [`${relative(ROOT, file.path)}\n${ownStack(file.message)}`] : shown;
  });
  if (failures.length === 0 && (code !== 0 || report.passed === 0)) {
    failures.push(
      report.passed === 0 ? 'jest found no test' : `jest ended with exit code ${code} though no test failed`
    );
  }
  const notes = report.skipped > 0 ? [`${report.skipped} skipped: ${report.skippedNames.join('; ')}`] : [];
  return { passed: report.passed, failed: failures.length, failures, notes };
}

function readReport(file: string): JestReport | undefined {
  try {
    return parseJestReport(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}
