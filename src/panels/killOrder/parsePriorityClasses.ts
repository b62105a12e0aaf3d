import { priorityClassProblem } from '../../adapters/settings/validateSettings';

export interface ParsedPriorityClasses {
  classes: ReadonlyMap<string, number>;
  /** One sentence for each entry that is not valid; such entries are left out. */
  problems: string[];
}

const INTEGER = /^[+-]?\d+$/;

/** Reads `name=value` entries, one a line or apart by commas. Empty entries are skipped. */
export function parsePriorityClasses(text: string): ParsedPriorityClasses {
  const classes = new Map<string, number>();
  const problems: string[] = [];
  for (const entry of entriesOf(text)) {
    const { name, value } = splitEntry(entry);
    const problem = value === undefined ? notAnEntry(entry) : priorityClassProblem(name, value, [...classes.keys()]);
    if (problem === undefined && value !== undefined) {
      classes.set(name, value);
    } else if (problem !== undefined) {
      problems.push(problem);
    }
  }
  return { classes, problems };
}

const entriesOf = (text: string): string[] =>
  text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

function splitEntry(entry: string): { name: string; value?: number } {
  const at = entry.indexOf('=');
  const name = entry.slice(0, Math.max(0, at)).trim();
  const value = entry.slice(at + 1).trim();
  return at > 0 && INTEGER.test(value) ? { name, value: Number(value) } : { name };
}

const notAnEntry = (entry: string): string =>
  `Write a PriorityClass as name=value with a whole number, not ${JSON.stringify(entry)}.`;
