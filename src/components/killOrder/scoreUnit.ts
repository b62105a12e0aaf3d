import { formatBytes, formatMi } from '../../domain/wording/formatBytes';

/** `mi`: whole Mi, to be compared to the Mi; `auto`: the unit that reads best. */
export type ScoreUnit = 'mi' | 'auto';

/** Bytes in the chosen unit. */
export const formatScore = (bytes: number, unit: ScoreUnit): string =>
  unit === 'mi' ? formatMi(bytes) : formatBytes(bytes);

/** The same with its sign: `+200 Mi`. */
export const formatSignedScore = (bytes: number, unit: ScoreUnit): string =>
  `${bytes < 0 ? '' : '+'}${bytes === 0 ? '0 Mi' : formatScore(bytes, unit)}`;
