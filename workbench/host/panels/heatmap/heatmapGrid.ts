import { type DataFrame, type Field, FieldType } from '@grafana/data';

const ROWS = 12;
const MOST_COLUMNS = 60;

/** Counts of samples by time column and value row. `cells[column][row]`; rows go from 0 to `maxValue`. */
export interface HeatmapGrid {
  startMs: number;
  columnMs: number;
  rowSize: number;
  maxValue: number;
  peak: number;
  cells: number[][];
  field: Field;
}

/** How many series lie in which band of values, over time. Undefined when there is nothing to count. */
export function heatmapGrid(frames: DataFrame[]): HeatmapGrid | undefined {
  const samples = frames.flatMap(samplesOf);
  const field = frames[0]?.fields.find((candidate) => candidate.type === FieldType.number);
  if (!field || samples.length === 0) {
    return undefined;
  }
  const times = [...new Set(samples.map(([time]) => time))].sort((a, b) => a - b);
  const startMs = times[0] ?? 0;
  const endMs = times.at(-1) ?? startMs;
  const columns = Math.min(MOST_COLUMNS, times.length);
  const columnMs = (endMs - startMs) / columns || 1;
  const maxValue = samples.reduce((most, [, value]) => Math.max(most, value), 0) || 1;
  const cells = Array.from({ length: columns }, () => new Array<number>(ROWS).fill(0));
  for (const [time, value] of samples) {
    const column = cells[Math.min(columns - 1, Math.floor((time - startMs) / columnMs))];
    const row = Math.max(0, Math.min(ROWS - 1, Math.floor((value / maxValue) * ROWS)));
    if (column) {
      column[row] = (column[row] ?? 0) + 1;
    }
  }
  const peak = Math.max(...cells.flat());
  return { startMs, columnMs, rowSize: maxValue / ROWS, maxValue, peak, cells, field };
}

function samplesOf(frame: DataFrame): Array<[time: number, value: number]> {
  const times = frame.fields.find((field) => field.type === FieldType.time)?.values ?? [];
  return frame.fields
    .filter((field) => field.type === FieldType.number)
    .flatMap((field) => field.values.map((value, row): [number, number] => [times[row], value]))
    .filter(([time, value]) => Number.isFinite(time) && Number.isFinite(value));
}
