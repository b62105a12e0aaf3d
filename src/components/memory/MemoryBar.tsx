import { css, cx } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { formatBytes } from '../../domain/wording/formatBytes';

/** `solid` cannot be reclaimed, `host` belongs to no pod, `reserved` is withheld from pods. */
export type SegmentKind = 'solid' | 'solid-alternate' | 'host' | 'reserved';

export interface MemorySegment {
  kind: SegmentKind;
  label: string;
  bytes: number;
}

export interface MemoryTick {
  label: string;
  bytes: number;
  /** A wall is a limit that cannot be passed, a tick a mark. */
  kind: 'tick' | 'wall';
}

interface MemoryBarProps {
  /** Length of the whole bar. */
  capacityBytes: number;
  segments: MemorySegment[];
  ticks?: MemoryTick[];
  /** Row: thin, without words. Budget: tall, with words where they fit. */
  size?: 'row' | 'budget';
  label: string;
}

const WORDS_FROM_SHARE = 0.08;

/** The one memory bar of the app; all read alike at any size. */
export function MemoryBar({ capacityBytes, segments, ticks = [], size = 'row', label }: MemoryBarProps) {
  const styles = useStyles2(getStyles);
  const share = (bytes: number): number => Math.min(1, Math.max(0, bytes / capacityBytes));
  const drawn = segments.filter(({ bytes }) => bytes > 0);
  return (
    <div
      className={cx(styles.bar, size === 'budget' && styles.tall)}
      role="img"
      aria-label={`${label}: ${inWords(segments, ticks)}`}
    >
      {drawn.map((segment, index) => (
        <div
          key={`${segment.label}-${index}`}
          className={cx(styles.segment, styles[segment.kind])}
          style={{ width: `${share(segment.bytes) * 100}%` }}
          title={`${segment.label}: ${formatBytes(segment.bytes)}`}
        >
          {size === 'budget' && share(segment.bytes) >= WORDS_FROM_SHARE && (
            <span className={styles.words}>
              {segment.label} {formatBytes(segment.bytes)}
            </span>
          )}
        </div>
      ))}
      {ticks.map(({ label: name, bytes, kind }) => (
        <div
          key={name}
          className={kind === 'wall' ? styles.wall : styles.tick}
          style={{ left: `${share(bytes) * 100}%` }}
          title={`${name}: ${formatBytes(bytes)}`}
        />
      ))}
    </div>
  );
}

const inWords = (segments: MemorySegment[], ticks: MemoryTick[]): string =>
  [...segments, ...ticks].map(({ label, bytes }) => `${label} ${formatBytes(bytes)}`).join(', ');

const getStyles = (theme: GrafanaTheme2) => ({
  bar: css({
    position: 'relative',
    display: 'flex',
    height: theme.spacing(1.25),
    background: theme.colors.background.canvas,
    border: `1px solid ${theme.colors.border.medium}`,
    borderRadius: theme.shape.radius.default,
    overflow: 'hidden',
    minWidth: theme.spacing(8),
  }),
  tall: css({ height: theme.spacing(4.5) }),
  segment: css({
    height: '100%',
    overflow: 'hidden',
    display: 'flex',
    alignItems: 'center',
    borderRight: `1px solid ${theme.colors.background.canvas}`,
  }),
  solid: css({ background: theme.visualization.getColorByName('semi-dark-purple') }),
  'solid-alternate': css({ background: theme.visualization.getColorByName('dark-purple') }),
  host: css({ background: theme.colors.text.disabled }),
  reserved: css({
    background: `repeating-linear-gradient(45deg, ${theme.colors.border.medium} 0 2px, transparent 2px 6px)`,
  }),
  words: css({
    padding: theme.spacing(0, 1),
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.getContrastText(theme.visualization.getColorByName('dark-purple')),
  }),
  tick: css({ position: 'absolute', top: 0, bottom: 0, width: 1, background: theme.colors.text.primary }),
  wall: css({ position: 'absolute', top: 0, bottom: 0, width: 3, background: theme.colors.error.main }),
});
