import { type KeyboardEvent, type PointerEvent, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import { formatBytes } from '../../domain/wording/formatBytes';

import { StripMarks } from './StripMarks';
import { linePath, type StripMark, type StripScale } from './stripScale';

export interface TimeStripProps {
  fromSeconds: number;
  toSeconds: number;
  /** Steps that the cursor can stand on, ascending. */
  points: Array<{ atSeconds: number; bytes?: number }>;
  thresholdBytes?: number;
  marks: StripMark[];
  cursorSeconds: number;
  onCursor: (atSeconds: number) => void;
  label: string;
  /** What the bytes are, said after them. */
  quantity?: string;
  formatTime: (atSeconds: number) => string;
}

const WIDTH = 1000;
const HEIGHT = 72;
const PAGE = 10;

/** Available memory over time with changes and kills on it; the cursor chooses the moment that the page is about. */
export function TimeStrip(props: TimeStripProps) {
  const { fromSeconds, toSeconds, points, thresholdBytes, marks, cursorSeconds, onCursor, formatTime } = props;
  const { quantity = 'available' } = props;
  const styles = useStyles2(getStyles);
  const [dragging, setDragging] = useState(false);
  const highest = Math.max(1, ...points.map(({ bytes }) => bytes ?? 0));
  const hasLine = points.some(({ bytes }) => bytes !== undefined);
  const scale: StripScale = {
    x: (seconds) => ((seconds - fromSeconds) / Math.max(1, toSeconds - fromSeconds)) * WIDTH,
    y: (bytes) => HEIGHT - (bytes / highest) * (HEIGHT - 4),
  };
  const at = nearest(points, cursorSeconds);
  const move = (event: PointerEvent<HTMLDivElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    const seconds = fromSeconds + ((event.clientX - left) / Math.max(1, width)) * (toSeconds - fromSeconds);
    const point = nearest(points, seconds);
    if (point && point.atSeconds !== cursorSeconds) {
      onCursor(point.atSeconds);
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = stepFor(event.key, points, at);
    if (next) {
      event.preventDefault();
      onCursor(next.atSeconds);
    }
  };
  return (
    <div
      className={styles.strip}
      role="slider"
      tabIndex={0}
      aria-label={props.label}
      aria-valuemin={fromSeconds}
      aria-valuemax={toSeconds}
      aria-valuenow={cursorSeconds}
      aria-valuetext={`${formatTime(cursorSeconds)}${at?.bytes === undefined ? '' : `, ${formatBytes(at.bytes)} ${quantity}`}`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        setDragging(true);
        move(event);
      }}
      onPointerMove={(event) => dragging && move(event)}
      onPointerUp={() => setDragging(false)}
    >
      <svg className={styles.drawing} viewBox={`0 0 ${WIDTH} ${HEIGHT}`} preserveAspectRatio="none" aria-hidden>
        <path d={linePath(points, scale, HEIGHT)} className={styles.area} />
        {thresholdBytes !== undefined && (
          <line
            x1={0}
            x2={WIDTH}
            y1={scale.y(thresholdBytes)}
            y2={scale.y(thresholdBytes)}
            className={styles.threshold}
          />
        )}
        <line x1={scale.x(cursorSeconds)} x2={scale.x(cursorSeconds)} y1={0} y2={HEIGHT} className={styles.cursor} />
      </svg>
      {hasLine && <span className={styles.highest}>{formatBytes(highest)}</span>}
      <StripMarks marks={marks} fromSeconds={fromSeconds} toSeconds={toSeconds} formatTime={formatTime} />
    </div>
  );
}

type Point = TimeStripProps['points'][number];

function nearest(points: Point[], seconds: number): Point | undefined {
  return points.reduce<Point | undefined>(
    (best, point) => (best && Math.abs(best.atSeconds - seconds) <= Math.abs(point.atSeconds - seconds) ? best : point),
    undefined
  );
}

const KEY_STEPS: Record<string, number> = {
  ArrowLeft: -1,
  ArrowDown: -1,
  ArrowRight: 1,
  ArrowUp: 1,
  PageDown: -PAGE,
  PageUp: PAGE,
  Home: -Infinity,
  End: Infinity,
};

function stepFor(key: string, points: Point[], at: Point | undefined): Point | undefined {
  const step = KEY_STEPS[key];
  if (step === undefined || points.length === 0) {
    return undefined;
  }
  const index = at ? points.indexOf(at) : points.length - 1;
  return points[Math.min(points.length - 1, Math.max(0, index + step))];
}

const getStyles = (theme: GrafanaTheme2) => ({
  strip: css({
    position: 'relative',
    height: HEIGHT + 20,
    cursor: 'ew-resize',
    touchAction: 'none',
    borderRadius: theme.shape.radius.default,
    '&:focus-visible': { outline: `2px solid ${theme.colors.primary.main}`, outlineOffset: 2 },
  }),
  drawing: css({ width: '100%', height: HEIGHT, background: theme.colors.background.secondary, display: 'block' }),
  area: css({
    fill: theme.colors.action.selected,
    stroke: theme.colors.text.secondary,
    strokeWidth: 1,
    vectorEffect: 'non-scaling-stroke',
  }),
  highest: css({
    position: 'absolute',
    top: 2,
    left: theme.spacing(0.5),
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    pointerEvents: 'none',
  }),
  threshold: css({
    stroke: theme.colors.error.main,
    strokeWidth: 1,
    strokeDasharray: '4 3',
    vectorEffect: 'non-scaling-stroke',
  }),
  cursor: css({ stroke: theme.colors.text.maxContrast, strokeWidth: 2, vectorEffect: 'non-scaling-stroke' }),
});
