import { BUILT_IN_PRIORITIES } from '../../domain/killOrder/podPriority';

import { isEmptyRow, type PriorityClassRow } from './SettingsDraft';

/** What a pasted list of priority classes says. */
export interface PastedClasses {
  rows: PriorityClassRow[];
  /** Built-in classes in the list: known without it. */
  builtIn: string[];
  /** Lines that say no name and value, as they were pasted. */
  notUnderstood: string[];
}

/** The header that kubectl prints, and the command itself where a terminal was copied. */
const NOISE = /^(NAME\s+VALUE\b.*|.*\bkubectl\s+get\b.*|#.*|)$/;
/** A manifest has names and numbers of other things in such lines too. */
const MANIFEST = /^[\s-]*"?(?:apiVersion|kind|metadata)"?:/m;
const RESOURCE_PREFIX = /^priorityclass(?:es)?(?:\.scheduling\.k8s\.io)?\//;
const PAIR = /^"?([^\s=:,"]+)"?\s*[=:,]\s*"?([+-]?\d+)"?,?$/;
const COLUMNS = /^(\S+)\s+([+-]?\d+)(?:\s.*)?$/;

/**
 * Reads what `kubectl get priorityclass` prints, with or without its header, or lines of `name=value`, `name: value` or
 * `name,value`. Values are not checked here: they are checked in the table like typed ones. Of manifests nothing is taken.
 */
export function parsePriorityClasses(text: string): PastedClasses {
  const pasted: PastedClasses = { rows: [], builtIn: [], notUnderstood: [] };
  const isManifest = MANIFEST.test(text);
  for (const line of text.split(/\r?\n/).map((raw) => raw.trim())) {
    if (NOISE.test(line)) {
      continue;
    }
    const [, name, value] = isManifest
      ? []
      : (PAIR.exec(line) ?? COLUMNS.exec(line.replace(RESOURCE_PREFIX, '')) ?? []);
    if (name === undefined || value === undefined) {
      pasted.notUnderstood.push(line);
    } else if (BUILT_IN_PRIORITIES.has(name)) {
      pasted.builtIn.push(name);
    } else {
      pasted.rows.push({ name, value });
    }
  }
  return pasted;
}

/** The table with a pasted list laid over it. */
export interface MergedClasses {
  rows: PriorityClassRow[];
  added: number;
  /** Classes that were there with another value. */
  changed: number;
}

/** Pasted classes come after those that are there; one of the same name takes the place of the old. */
export function mergePriorityClasses(
  rows: readonly PriorityClassRow[],
  pasted: readonly PriorityClassRow[]
): MergedClasses {
  const merged = rows.filter((row) => !isEmptyRow(row));
  const before = new Map(merged.map(({ name, value }) => [name.trim(), value.trim()]));
  for (const row of pasted) {
    const index = merged.findIndex(({ name }) => name.trim() === row.name);
    merged.splice(index === -1 ? merged.length : index, index === -1 ? 0 : 1, row);
  }
  const last = new Map(pasted.map(({ name, value }) => [name, value]));
  return {
    rows: merged,
    added: [...last.keys()].filter((name) => !before.has(name)).length,
    changed: [...last].filter(([name, value]) => before.has(name) && before.get(name) !== value).length,
  };
}
