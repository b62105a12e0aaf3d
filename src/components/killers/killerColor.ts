import type { GrafanaTheme2 } from '@grafana/data';

/** The two killers; one colour and one glyph each, the same everywhere in the app. */
export type Killer = 'kernel' | 'kubelet';

/** Colour of a killer in the given theme. Never the only carrier of meaning: a glyph and a word go with it. */
export const killerColor = (theme: GrafanaTheme2, killer: Killer): string =>
  theme.visualization.getColorByName(killer === 'kernel' ? 'orange' : 'blue');
