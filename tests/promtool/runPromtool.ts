import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What `promtool test rules` said of one file. */
export interface PromtoolAnswer {
  passed: boolean;
  output: string;
}

/** Runs a unit-test file with the promtool of the PATH. Throws when there is none: a missing tool is no passed test. */
export function runPromtool(document: string): PromtoolAnswer {
  const directory = mkdtempSync(join(tmpdir(), 'culprit-promtool-'));
  const file = join(directory, 'catalogue.test.yaml');
  try {
    writeFileSync(file, document);
    const { error, status, stdout, stderr } = spawnSync('promtool', ['test', 'rules', file], { encoding: 'utf8' });
    if (error !== undefined) {
      throw new Error(`promtool cannot be run: ${error.message}`);
    }
    return { passed: status === 0, output: `${stdout}${stderr}` };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
