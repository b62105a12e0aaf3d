import { type DataFrame } from '@grafana/data';

/** One annotation on the time axis; `toMs` only for a region. */
export interface AnnotationMark {
  fromMs: number;
  toMs?: number;
  color: string;
  text: string;
}

const DEFAULT_COLOR = 'rgba(0, 211, 255, 1)';

/** Reads annotation frames; `colorOf` resolves Grafana's colour names. Rows without a time are left out. */
export function readAnnotationMarks(frames: DataFrame[], colorOf: (name: string) => string): AnnotationMark[] {
  return frames.filter((frame) => frame.name !== 'exemplar').flatMap((frame) => marksOf(frame, colorOf));
}

function marksOf(frame: DataFrame, colorOf: (name: string) => string): AnnotationMark[] {
  const at = (name: string, row: number): unknown => frame.fields.find((field) => field.name === name)?.values[row];
  return Array.from({ length: frame.length }, (_, row) => row).flatMap((row) => {
    const fromMs = at('time', row);
    const toMs = at('timeEnd', row);
    if (typeof fromMs !== 'number') {
      return [];
    }
    const color = at('color', row);
    return [
      {
        fromMs,
        toMs: at('isRegion', row) === true && typeof toMs === 'number' ? toMs : undefined,
        color: colorOf(typeof color === 'string' ? color : DEFAULT_COLOR),
        text: [at('title', row), at('text', row)].filter(Boolean).join(': '),
      },
    ];
  });
}
