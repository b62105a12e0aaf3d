import { ensureNeeds } from './ensureNeeds';
import { failed, type Stage, type StageOutcome } from './Stage';
import { duration, indent } from './text';

/** A stage with how it went. */
export interface StageRun {
  stage: Stage;
  outcome: StageOutcome;
  milliseconds: number;
}

/** Runs every stage, whatever became of the ones before, and tells of each as it ends. */
export async function runStages(stages: readonly Stage[], say: (line: string) => void): Promise<StageRun[]> {
  const runs: StageRun[] = [];
  for (const stage of stages) {
    say(`\n== ${stage.title} [${stage.name}]`);
    const startedAtMs = Date.now();
    const outcome = await runStage(stage);
    const milliseconds = Date.now() - startedAtMs;
    outcome.failures.forEach((failure) => say(indent(`✘ ${failure}`)));
    outcome.notes?.forEach((note) => say(indent(`note: ${note}`)));
    say(`   ${outcome.passed} passed, ${outcome.failed} failed in ${duration(milliseconds)}`);
    runs.push({ stage, outcome, milliseconds });
  }
  return runs;
}

/** A stage that throws, or that lacks what it needs, has failed; the others still run. */
async function runStage(stage: Stage): Promise<StageOutcome> {
  try {
    const missing = await ensureNeeds(stage.needs ?? []);
    return missing === undefined ? await stage.run() : failed(missing);
  } catch (error) {
    return failed(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

/** One line a stage, then what counts: the last line of `npm test`. */
export function summary(runs: readonly StageRun[]): { lines: string[]; passed: number; failed: number } {
  const passed = runs.reduce((sum, { outcome }) => sum + outcome.passed, 0);
  const failures = runs.reduce((sum, { outcome }) => sum + outcome.failed, 0);
  const rows = runs.map(({ stage, outcome, milliseconds }) => {
    const mark = outcome.failed === 0 ? '✔' : '✘';
    const counts = `${String(outcome.passed).padStart(6)} passed ${String(outcome.failed).padStart(4)} failed`;
    return `${mark} ${stage.title.padEnd(44)}${counts}  ${duration(milliseconds)}`;
  });
  return { lines: [...rows, `${passed} passed, ${failures} failed`], passed, failed: failures };
}
