import type { FileSize } from './bundleSizes';

const KB = 1024;

/** What a build may weigh, gzip -9. */
export interface Budget {
  name: string;
  limitBytes: number;
  bytesOf: (files: readonly FileSize[]) => number | undefined;
}

/** A budget with what the build came to; `bytes` is undefined when the build lacks the file. */
export interface BudgetResult {
  name: string;
  limitBytes: number;
  bytes: number | undefined;
  kept: boolean;
}

const oneFile = (name: string) => (files: readonly FileSize[]) => files.find(({ file }) => file === name)?.gzipBytes;

/** `module.js` is downloaded by every Grafana user, the panel's by every dashboard that shows it. */
export const BUDGETS: readonly Budget[] = [
  { name: 'module.js', limitBytes: 6 * KB, bytesOf: oneFile('module.js') },
  { name: 'panels/killOrder/module.js', limitBytes: 15 * KB, bytesOf: oneFile('panels/killOrder/module.js') },
  {
    name: 'all JavaScript',
    limitBytes: 260 * KB,
    bytesOf: (files) => (files.length > 0 ? files.reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) : undefined),
  },
];

/** Holds a build against the budgets. A file that is missing breaks its budget: nothing was measured. */
export function checkBudgets(files: readonly FileSize[], budgets: readonly Budget[] = BUDGETS): BudgetResult[] {
  return budgets.map(({ name, limitBytes, bytesOf }) => {
    const bytes = bytesOf(files);
    return { name, limitBytes, bytes, kept: bytes !== undefined && bytes <= limitBytes };
  });
}
