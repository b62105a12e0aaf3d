import { join } from 'node:path';

import { ROOT } from '../../workbench/demo/folders';

import { commands } from './commands';
import { lastLines } from './text';

/** Installs what a stage needs from outside, by the setup tool. Answers why it cannot be had, or nothing. */
export async function ensureNeeds(flags: readonly string[]): Promise<string | undefined> {
  if (flags.length === 0) {
    return undefined;
  }
  const { code, output } = await commands.run(process.execPath, [join(ROOT, 'tools/setup/run.mjs'), ...flags]);
  return code === 0 ? undefined : lastLines(output, 15);
}
