import { useEffect, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { useStyles2 } from '@grafana/ui';
import { useVirtualizer } from '@tanstack/react-virtual';

import type { ListedNode } from '../../adapters/nodes/loadNodeList';
import type { PageScope } from '../../scenes/PageScope';
import type { Verdicts } from '../../scenes/useNodeVerdicts';

import type { NodeSort } from './nodeSort';
import { NodeTableHead } from './NodeTableHead';
import { NodeTableRow } from './NodeTableRow';

interface NodesTableProps {
  nodes: ListedNode[];
  verdicts: Verdicts;
  scope: PageScope;
  sort: NodeSort;
  onSort: (sort: NodeSort) => void;
  /** Keys of the rows in view, whenever they change. */
  onVisible: (keys: string[]) => void;
}

const ROW_HEIGHT = 64;
const MOST_ROWS_WITHOUT_SCROLLING = 12;

/** The nodes, drawn only where they are in view. */
export function NodesTable({ nodes, verdicts, scope, sort, onSort, onVisible }: NodesTableProps) {
  const styles = useStyles2(getStyles);
  const [scroller, attach] = useState<HTMLDivElement | null>(null);
  // eslint-disable-next-line react-hooks/incompatible-library -- nothing here is memoized by the React Compiler
  const virtualizer = useVirtualizer({
    count: nodes.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 4,
    initialRect: { width: 1200, height: ROW_HEIGHT * MOST_ROWS_WITHOUT_SCROLLING },
  });
  const items = virtualizer.getVirtualItems();
  const keys = items.map(({ index }) => nodes[index]?.key ?? '').filter((key) => key !== '');
  const visibleKey = keys.join('\u0000');
  useEffect(() => {
    onVisible(visibleKey === '' ? [] : visibleKey.split('\u0000'));
  }, [visibleKey, onVisible]);

  return (
    <div
      ref={attach}
      className={styles.scroller}
      role="table"
      aria-label="Nodes"
      aria-rowcount={nodes.length + 1}
      tabIndex={-1}
    >
      <NodeTableHead sort={sort} onSort={onSort} />
      <div role="rowgroup" className={styles.body} style={{ height: virtualizer.getTotalSize() }}>
        {items.map(({ index, start, size }) => {
          const node = nodes[index];
          return node ? (
            <NodeTableRow
              key={node.key}
              node={node}
              verdict={verdicts.get(node.key)}
              scope={scope}
              index={index}
              top={start}
              height={size}
            />
          ) : null;
        })}
      </div>
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  scroller: css({
    overflow: 'auto',
    maxHeight: 'max(420px, calc(100vh - 330px))',
    border: `1px solid ${theme.colors.border.weak}`,
    borderRadius: theme.shape.radius.default,
    background: theme.colors.background.primary,
  }),
  body: css({ position: 'relative', minWidth: 1080 }),
});
