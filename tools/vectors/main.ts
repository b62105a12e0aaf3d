import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { checkVectorFile } from './checkVectorFile';

/** Runs every vector file of a directory against `src/domain`; see `npm run vectors -- DIR`. */
function main(directory: string | undefined): number {
  if (directory === undefined) {
    console.error('usage: npm run vectors -- DIR');
    return 1;
  }
  const files = vectorFiles(directory);
  const totals = { passed: 0, failed: 0, broken: 0 };
  for (const file of files ?? []) {
    runFile(directory, file, totals);
  }
  const nothingRun = totals.passed + totals.failed === 0;
  if (nothingRun && files !== undefined) {
    console.error(`no vector case found in ${directory}`);
  }
  console.log(`${totals.passed} passed, ${totals.failed} failed`);
  return totals.failed > 0 || totals.broken > 0 || nothingRun ? 1 : 0;
}

function vectorFiles(directory: string): string[] | undefined {
  try {
    return readdirSync(directory)
      .filter((file) => file.endsWith('.json'))
      .sort();
  } catch (error) {
    console.error(`cannot read ${directory}: ${messageOf(error)}`);
    return undefined;
  }
}

function runFile(directory: string, file: string, totals: { passed: number; failed: number; broken: number }): void {
  const result = readVectorFile(join(directory, file));
  if (!result.ok) {
    totals.broken += 1;
    console.error(`${file}: ${result.error}`);
    return;
  }
  for (const { id, problems } of result.value) {
    if (problems.length === 0) {
      totals.passed += 1;
    } else {
      totals.failed += 1;
      console.log(`FAIL ${file} ${id}`);
      problems.forEach((problem) => console.log(`  ${problem}`));
    }
  }
}

function readVectorFile(path: string): ReturnType<typeof checkVectorFile> {
  try {
    return checkVectorFile(readFileSync(path, 'utf8'));
  } catch (error) {
    return { ok: false, error: messageOf(error) };
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

process.exitCode = main(process.argv[2]);
