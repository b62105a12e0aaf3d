/** What happened at one moment: a glyph on the strip, its words on hover. */
export interface StripMark {
  atSeconds: number;
  kind: 'kill' | 'eviction' | 'change' | 'note';
  text: string;
}

/** Maps seconds and bytes to the strip's drawing units. */
export interface StripScale {
  x: (seconds: number) => number;
  y: (bytes: number) => number;
}

/** SVG path of the area under a line; gaps in the data are gaps in the area, not zeros. */
export function linePath(
  points: Array<{ atSeconds: number; bytes?: number }>,
  scale: StripScale,
  floor: number
): string {
  const runs: Array<Array<[number, number]>> = [[]];
  for (const { atSeconds, bytes } of points) {
    if (bytes === undefined) {
      runs.push([]);
    } else {
      runs[runs.length - 1]?.push([scale.x(atSeconds), scale.y(bytes)]);
    }
  }
  return runs
    .map((run) => {
      const [first] = run;
      const last = run[run.length - 1];
      return first && last
        ? `M${first[0]},${floor}${run.map(([x, y]) => `L${x},${y}`).join('')}L${last[0]},${floor}Z`
        : '';
    })
    .join('');
}
