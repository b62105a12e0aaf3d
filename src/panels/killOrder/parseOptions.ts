import { thresholdProblem } from '../../adapters/settings/validateSettings';

import { DEFAULT_OPTIONS, type KillOrderOptions, MOST_ROWS } from './KillOrderOptions';
import { parsePriorityClasses } from './parsePriorityClasses';

/** The panel's options after validation. */
export interface ParsedOptions extends Omit<KillOrderOptions, 'node' | 'priorityClasses'> {
  /** Nodes that the panel is about; empty: the one in the data. */
  wanted: string[];
  priorityClasses: ReadonlyMap<string, number>;
  /** One sentence for each option that is not valid; the default stands in for it. */
  problems: string[];
}

/** Values of a variable that stand for "all of them". */
const ALL = new Set(['$__all', '.*', '.+', 'All']);

/**
 * Checks stored options, which may hold anything. `interpolate` replaces dashboard variables, several values apart by
 * commas.
 */
export function parseOptions(stored: Partial<KillOrderOptions>, interpolate: (text: string) => string): ParsedOptions {
  const problems: string[] = [];
  const { classes, problems: classProblems } = parsePriorityClasses(textOf(stored.priorityClasses));
  const { orders, unit, showStrip, showBudget } = DEFAULT_OPTIONS;
  return {
    wanted: wantedNodes(interpolate(textOf(stored.node))),
    orders: stored.orders === 'kernel' || stored.orders === 'kubelet' ? stored.orders : orders,
    unit: stored.unit === 'auto' ? stored.unit : unit,
    rows: rowsOf(stored.rows, problems),
    evictionHard: thresholdOf(interpolate(textOf(stored.evictionHard)), problems),
    priorityClasses: classes,
    showStrip: typeof stored.showStrip === 'boolean' ? stored.showStrip : showStrip,
    showBudget: typeof stored.showBudget === 'boolean' ? stored.showBudget : showBudget,
    problems: [...problems, ...classProblems],
  };
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

function wantedNodes(text: string): string[] {
  const names = text
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  return names.some((name) => ALL.has(name)) ? [] : [...new Set(names)];
}

function rowsOf(rows: unknown, problems: string[]): number {
  if (rows === undefined || rows === null) {
    return DEFAULT_OPTIONS.rows;
  }
  if (typeof rows === 'number' && Number.isInteger(rows) && rows >= 1 && rows <= MOST_ROWS) {
    return rows;
  }
  problems.push(`Rows before folding must be a whole number from 1 to ${MOST_ROWS}; ${DEFAULT_OPTIONS.rows} is used.`);
  return DEFAULT_OPTIONS.rows;
}

function thresholdOf(text: string, problems: string[]): string {
  const problem = text === '' ? undefined : thresholdProblem(text);
  if (problem !== undefined) {
    problems.push(`The eviction threshold is not valid, ${DEFAULT_OPTIONS.evictionHard} is used. ${problem}`);
  }
  return text === '' || problem !== undefined ? DEFAULT_OPTIONS.evictionHard : text;
}
