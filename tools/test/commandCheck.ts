import type { ChildOptions } from '../../workbench/demo/ChildRunner';

import { commands } from './commands';
import { failed, passed, type StageOutcome } from './Stage';
import { lastLines } from './text';

/** Runs a program that is right when it exits with 0: one check. */
export async function commandCheck(
  title: string,
  program: string,
  args: readonly string[],
  options: ChildOptions = {}
): Promise<StageOutcome> {
  const { code, output } = await commands.run(program, args, options);
  return code === 0 ? passed() : failed(`${title} (exit ${code})`, lastLines(output));
}

/** Runs checks one after the other and adds them up. */
export async function allChecks(...checks: Array<() => Promise<StageOutcome>>): Promise<StageOutcome> {
  const sum: StageOutcome = { passed: 0, failed: 0, failures: [], notes: [] };
  for (const check of checks) {
    const outcome = await check();
    sum.passed += outcome.passed;
    sum.failed += outcome.failed;
    sum.failures.push(...outcome.failures);
    sum.notes?.push(...(outcome.notes ?? []));
  }
  return sum;
}
