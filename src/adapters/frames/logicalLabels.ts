import type { Labels } from '../prometheus/parseAnswer';

const OBJECT_LABELS = ['namespace', 'pod', 'container'] as const;
const EXPORTED = 'exported_';

/**
 * Labels under their logical names. Where a scrape without honorLabels moved what the exporter said to `exported_*`, the
 * plain names describe the scrape target and are given up.
 */
export function logicalLabels(labels: Labels): Labels {
  const entries = new Map(Object.entries(labels).filter(([, value]) => value !== ''));
  if (entries.has(`${EXPORTED}pod`) || entries.has(`${EXPORTED}namespace`)) {
    OBJECT_LABELS.forEach((name) => move(entries, `${EXPORTED}${name}`, name));
  }
  if (entries.has(`${EXPORTED}node`)) {
    move(entries, `${EXPORTED}node`, 'node');
  }
  return Object.fromEntries(entries);
}

function move(entries: Map<string, string>, from: string, to: string): void {
  const value = entries.get(from);
  if (value === undefined) {
    entries.delete(to);
  } else {
    entries.set(to, value);
  }
}
