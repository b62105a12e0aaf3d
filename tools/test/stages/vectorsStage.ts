import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { ROOT } from '../../../workbench/demo/folders';
import { allChecks } from '../commandCheck';
import { commands } from '../commands';
import type { Stage, StageOutcome } from '../Stage';
import { lastLines } from '../text';

/** Our copy of the vectors, and the shared one where it lies beside the checkout. */
const FOLDERS = ['tests/vectors', '../shared/facts/vectors'];

/** Every vector file against the domain, by the same command that `npm run vectors` runs. */
export const vectorsStage: Stage = {
  name: 'vectors',
  title: 'Vectors of the two killers',
  run: () => {
    const folders = FOLDERS.filter((folder, i) => i === 0 || existsSync(join(ROOT, folder)));
    return allChecks(...folders.map((folder) => () => runVectors(folder)));
  },
};

async function runVectors(folder: string): Promise<StageOutcome> {
  const args = ['--import', 'tsx', join(ROOT, 'tools/vectors/main.ts'), join(ROOT, folder)];
  const { code, stdout, output } = await commands.run(process.execPath, args);
  return vectorsOutcome(folder, code, stdout, output);
}

/** Reads the last line, `N passed, N failed`; without one, or with an exit code that contradicts it, the stage failed. */
export function vectorsOutcome(folder: string, code: number, stdout: string, output: string): StageOutcome {
  const lastLine = stdout.trimEnd().split('\n').at(-1) ?? '';
  const counts = /^(\d+) passed, (\d+) failed$/.exec(lastLine);
  const passed = Number(counts?.[1] ?? 0);
  const failed = Number(counts?.[2] ?? 0);
  const right = counts !== null && (code === 0) === (failed === 0) && passed + failed > 0;
  return right && failed === 0
    ? { passed, failed, failures: [] }
    : { passed, failed: Math.max(failed, 1), failures: [`vectors of ${folder} (exit ${code})\n${lastLines(output)}`] };
}
