import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import type { KillOrderModel } from './orderRows';
import { HEADING_HEIGHT, ONE_COLUMN, ROW_HEIGHT } from './rowHeight';
import type { RowWindow } from './useRowWindow';

const WIDTH = 64;
const middleOf = (index: number): number => index * ROW_HEIGHT + ROW_HEIGHT / 2;

interface SlopeLinesProps {
  model: KillOrderModel;
  window: RowWindow;
  marked?: string;
}

/** Joins the same pod on both sides. Decorative: ranks and figures say the same in text. */
export function SlopeLines({ model, window, marked }: SlopeLinesProps) {
  const styles = useStyles2(getStyles);
  const drawn = new Set(window.indices);
  const links = model.links.filter(({ kernel, kubelet }) => drawn.has(kernel) || drawn.has(kubelet));
  return (
    <svg
      className={styles.lines}
      width="100%"
      height={window.height}
      viewBox={`0 0 ${WIDTH} ${window.height}`}
      preserveAspectRatio="none"
      aria-hidden
    >
      {links.map(({ podKey, kernel, kubelet }) => (
        <line
          key={`${kernel}-${kubelet}`}
          x1={0}
          x2={WIDTH}
          y1={middleOf(kernel)}
          y2={middleOf(kubelet)}
          className={podKey === marked ? styles.marked : kernel === 0 || kubelet === 0 ? styles.first : styles.line}
        />
      ))}
    </svg>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  lines: css({ marginTop: HEADING_HEIGHT, overflow: 'hidden', [ONE_COLUMN]: { display: 'none' } }),
  line: css({ stroke: theme.colors.border.medium, strokeWidth: 1 }),
  first: css({ stroke: theme.colors.text.secondary, strokeWidth: 1.5 }),
  marked: css({ stroke: theme.colors.text.maxContrast, strokeWidth: 2 }),
});
