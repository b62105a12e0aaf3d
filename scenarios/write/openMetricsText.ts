import type { Grid } from './Grid';
import type { Labels, MetricFamily } from './MetricFamily';

/** Escapes a label value: backslash, double quote and line feed, nothing else. */
export function escapeLabelValue(value: string): string {
  return value.replace(/\\/g, '\\\\').replace(/"/g, '\\"').replace(/\n/g, '\\n');
}

/** `name{a="b",c="d"} `, labels in order of name, empty ones left out because Prometheus does not store them. */
export function seriesPrefix(name: string, labels: Labels): string {
  const pairs = Object.keys(labels)
    .filter((label) => labels[label] !== '')
    .sort()
    .map((label) => `${label}="${escapeLabelValue(labels[label] ?? '')}"`);
  return pairs.length === 0 ? `${name} ` : `${name}{${pairs.join(',')}} `;
}

/** `# TYPE` line; a counter's family is named without `_total`. */
export function typeLine(family: Pick<MetricFamily, 'name' | 'type'>): string {
  const name = family.type === 'counter' ? family.name.replace(/_total$/, '') : family.name;
  return `# TYPE ${name} ${family.type}\n`;
}

const stampsOfGrid = new WeakMap<Grid, { anchor: number; stamps: string[] }>();

function stampsOf(grid: Grid, anchorSeconds: number): string[] {
  const known = stampsOfGrid.get(grid);
  if (known && known.anchor === anchorSeconds) {
    return known.stamps;
  }
  const stamps = grid.times.map((time) => ` ${anchorSeconds + time}\n`);
  stampsOfGrid.set(grid, { anchor: anchorSeconds, stamps });
  return stamps;
}

/** `value timestamp\n` for each sample of a series, in order of time. Timestamps are seconds, as OpenMetrics demands. */
export function sampleTails(
  grid: Grid,
  valueAt: (index: number) => number | undefined,
  anchorSeconds: number
): string[] {
  const stamps = stampsOf(grid, anchorSeconds);
  const tails: string[] = [];
  for (let i = 0; i < stamps.length; i++) {
    const value = valueAt(i);
    if (value !== undefined) {
      tails.push(`${value}${stamps[i] ?? ''}`);
    }
  }
  return tails;
}
