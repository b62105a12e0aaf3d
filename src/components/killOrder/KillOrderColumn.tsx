import { Fragment, type ReactNode } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';

import type { Killer } from '../killers/killerColor';
import { KillerGlyph } from '../killers/KillerGlyph';

import { HEADING_HEIGHT, ROW_HEIGHT } from './rowHeight';
import type { RowWindow } from './useRowWindow';

const HEADINGS: Record<Killer, string> = { kernel: 'Kernel would kill', kubelet: 'Kubelet would evict' };

interface KillOrderColumnProps {
  killer: Killer;
  total: number;
  window: RowWindow;
  /** Why there is nothing to rank. */
  empty: string;
  children: (index: number) => ReactNode;
}

/** One killer's list, first victim on top. */
export function KillOrderColumn({ killer, total, window, empty, children }: KillOrderColumnProps) {
  const styles = useStyles2(getStyles);
  const heading = HEADINGS[killer];
  return (
    <section aria-label={heading} className={styles.column}>
      <h4 className={styles.heading}>
        <KillerGlyph killer={killer} /> {heading}
      </h4>
      {total === 0 ? (
        <p className={styles.empty}>{empty}</p>
      ) : (
        <ol
          className={styles.list}
          style={{ height: Math.min(window.height, total * ROW_HEIGHT) }}
          aria-label={heading}
        >
          {window.indices
            .filter((index) => index < total)
            .map((index) => (
              <Fragment key={index}>{children(index)}</Fragment>
            ))}
        </ol>
      )}
    </section>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  column: css({ minWidth: 0 }),
  heading: css({
    display: 'flex',
    alignItems: 'center',
    gap: theme.spacing(1),
    height: HEADING_HEIGHT,
    margin: 0,
    fontSize: theme.typography.body.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
    position: 'sticky',
    top: 0,
    zIndex: 1,
    background: theme.colors.background.primary,
  }),
  list: css({ listStyle: 'none', position: 'relative', margin: 0, padding: 0 }),
  empty: css({ color: theme.colors.text.secondary, padding: theme.spacing(1, 0) }),
});
