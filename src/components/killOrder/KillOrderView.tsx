import { useMemo, useState } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';

import type { NodeVerdict } from '../../domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';

import { KernelRow } from './KernelRow';
import { KillOrderColumn } from './KillOrderColumn';
import { KubeletRow } from './KubeletRow';
import { NotRanked } from './NotRanked';
import { type KillOrderActions, orderRows } from './orderRows';
import { ProtectedPods } from './ProtectedPods';
import { ONE_COLUMN } from './rowHeight';
import type { ScoreUnit } from './scoreUnit';
import { SlopeLines } from './SlopeLines';
import { useRowWindow } from './useRowWindow';

export type ShownOrders = 'both' | 'kernel' | 'kubelet';

export interface KillOrderViewProps {
  node: NodeMemoryFacts;
  verdict: NodeVerdict;
  show?: ShownOrders;
  /** Rows of each order before the rest folds out. */
  rows?: number;
  /** Unit of scores; by default Mi for the kernel's and the best-reading one for the kubelet's. */
  unit?: ScoreUnit;
  actions?: KillOrderActions;
}

/** Two ranked columns, a line joining the same pod on both sides: crossing lines are the disagreement. */
export function KillOrderView({ node, verdict, show = 'both', rows = 12, unit, actions = {} }: KillOrderViewProps) {
  const styles = useStyles2(getStyles);
  const [expanded, setExpanded] = useState(false);
  const [marked, setMarked] = useState<string>();
  const model = useMemo(() => orderRows(node, verdict), [node, verdict]);
  const longest = Math.max(show === 'kubelet' ? 0 : model.kernel.length, show === 'kernel' ? 0 : model.kubelet.length);
  const [attach, rowWindow] = useRowWindow(expanded ? longest : Math.min(rows, longest), expanded);
  const hidden = longest - rowWindow.count;

  return (
    <div className={styles.view}>
      <div ref={attach} className={expanded ? styles.scrolling : undefined} style={rowWindow.scrollStyle}>
        <div className={styles.columns} data-show={show}>
          {show !== 'kubelet' && (
            <KillOrderColumn killer="kernel" total={model.kernel.length} window={rowWindow} empty={model.kernelEmpty}>
              {(index) => (
                <KernelRow
                  key={index}
                  row={model.kernel[index]}
                  node={node}
                  unit={unit}
                  marked={marked}
                  onMark={setMarked}
                  actions={actions}
                />
              )}
            </KillOrderColumn>
          )}
          {show === 'both' && <SlopeLines model={model} window={rowWindow} marked={marked} />}
          {show !== 'kernel' && (
            <KillOrderColumn
              killer="kubelet"
              total={model.kubelet.length}
              window={rowWindow}
              empty={model.kubeletEmpty}
            >
              {(index) => (
                <KubeletRow
                  key={index}
                  row={model.kubelet[index]}
                  next={model.kubelet[index + 1]?.candidate}
                  node={node}
                  unit={unit}
                  marked={marked}
                  onMark={setMarked}
                  actions={actions}
                />
              )}
            </KillOrderColumn>
          )}
        </div>
      </div>
      {(hidden > 0 || expanded) && (
        <Button
          variant="secondary"
          fill="text"
          size="sm"
          icon={expanded ? 'angle-up' : 'angle-down'}
          onClick={() => setExpanded(!expanded)}
        >
          {expanded ? `Show the first ${rows}` : `${hidden} more`}
        </Button>
      )}
      {show !== 'kernel' && <ProtectedPods pods={verdict.kubelet.refused} />}
      <NotRanked verdict={verdict} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(1),
    minWidth: 0,
    containerType: 'inline-size',
  }),
  scrolling: css({ overflowY: 'auto' }),
  columns: css({
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 64px minmax(0, 1fr)',
    '&[data-show="kernel"], &[data-show="kubelet"]': { gridTemplateColumns: 'minmax(0, 1fr)' },
    [ONE_COLUMN]: { gridTemplateColumns: 'minmax(0, 1fr)', rowGap: theme.spacing(2) },
  }),
});
