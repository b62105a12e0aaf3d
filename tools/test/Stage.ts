/** What one stage of `npm test` came to. */
export interface StageOutcome {
  passed: number;
  failed: number;
  /** One readable text for each failure, what failed first. */
  failures: string[];
  /** What a reader should know although nothing failed, e.g. how many tests were skipped. */
  notes?: string[];
}

/** One stage of `npm test`. */
export interface Stage {
  /** Short, as typed after `--only`. */
  name: string;
  title: string;
  /** Flags of tools/setup/run.mjs for what must be on the machine. */
  needs?: readonly string[];
  run: () => Promise<StageOutcome>;
}

/** The outcome of a single check. */
export const passed = (notes?: string[]): StageOutcome => ({ passed: 1, failed: 0, failures: [], notes });

/** A stage that failed as a whole, or could not run. */
export const failed = (...failures: string[]): StageOutcome => ({
  passed: 0,
  failed: 1,
  failures: [failures.join('\n')],
});
