import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Tooltip, useStyles2 } from '@grafana/ui';

import type { StripMark } from './stripScale';

const GLYPHS: Record<StripMark['kind'], string> = { kill: '✕', eviction: '⏏', change: '▼', note: '◆' };
const WORDS: Record<StripMark['kind'], string> = {
  kill: 'OOM kill',
  eviction: 'Eviction',
  change: 'Change',
  note: 'Annotation',
};

interface StripMarksProps {
  marks: StripMark[];
  fromSeconds: number;
  toSeconds: number;
  formatTime: (atSeconds: number) => string;
}

/** Glyphs below the line, one for each change and kill, with their words on hover and for screen readers. */
export function StripMarks({ marks, fromSeconds, toSeconds, formatTime }: StripMarksProps) {
  const styles = useStyles2(getStyles);
  const inside = marks.filter(({ atSeconds }) => atSeconds >= fromSeconds && atSeconds <= toSeconds);
  const left = (seconds: number) => `${((seconds - fromSeconds) / Math.max(1, toSeconds - fromSeconds)) * 100}%`;
  return (
    <ul className={styles.marks} aria-label="Changes and kills">
      {inside.map((mark, index) => {
        const words = `${WORDS[mark.kind]} at ${formatTime(mark.atSeconds)}: ${mark.text}`;
        return (
          <li key={index} className={styles.mark} style={{ left: left(mark.atSeconds) }}>
            <Tooltip content={words}>
              <span className={styles[mark.kind]} role="img" aria-label={words}>
                {GLYPHS[mark.kind]}
              </span>
            </Tooltip>
          </li>
        );
      })}
    </ul>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  marks: css({ listStyle: 'none', margin: 0, padding: 0, position: 'relative', height: 20 }),
  mark: css({
    position: 'absolute',
    transform: 'translateX(-50%)',
    fontSize: theme.typography.bodySmall.fontSize,
    lineHeight: '20px',
  }),
  kill: css({ color: theme.colors.error.text, fontWeight: theme.typography.fontWeightBold }),
  eviction: css({ color: theme.colors.warning.text }),
  change: css({ color: theme.colors.info.text }),
  note: css({ color: theme.colors.text.secondary }),
});
