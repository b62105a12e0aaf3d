/**
 * The moment that the panel is about: the chosen one as long as it lies within the data, else the last. 0 without data.
 */
export function cursorIn(instants: readonly number[], chosen: number | undefined): number {
  const first = instants[0] ?? 0;
  const last = instants[instants.length - 1] ?? 0;
  return chosen !== undefined && chosen >= first && chosen < last ? chosen : last;
}
