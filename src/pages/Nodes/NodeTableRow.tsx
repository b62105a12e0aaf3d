import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Badge, useStyles2 } from '@grafana/ui';

import type { ListedNode } from '../../adapters/nodes/loadNodeList';
import type { JudgedNode } from '../../adapters/nodes/loadNodeVerdicts';
import { FirstVictim } from '../../components/killOrder/FirstVictim';
import { MemoryBar } from '../../components/memory/MemoryBar';
import { ObjectName } from '../../components/text/ObjectName';
import { ROUTES } from '../../constants';
import type { NodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import { formatBytes, formatShare } from '../../domain/wording/formatBytes';
import { pageHref } from '../../scenes/pageHref';
import type { PageScope } from '../../scenes/PageScope';
import { nodeParams } from '../Node/nodeParams';

import { nodeBar } from './nodeBar';
import { NODE_GRID_COLUMNS } from './nodeColumns';

interface NodeTableRowProps {
  node: ListedNode;
  verdict: JudgedNode | 'failed' | undefined;
  scope: PageScope;
  index: number;
  top: number;
  height: number;
}

/** One node: how far from eviction, where its memory is, and who dies first by each killer. */
export function NodeTableRow({ node, verdict, scope, index, top, height }: NodeTableRowProps) {
  const styles = useStyles2(getStyles);
  const { facts, budget, requestsBytes, limitsBytes, podCount } = node;
  const href = pageHref({ ...scope, cluster: scope.cluster ?? facts.cluster }, ROUTES.node, nodeParams(facts.node));
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      className={styles.row}
      style={{ top, height, gridTemplateColumns: NODE_GRID_COLUMNS }}
    >
      <div role="rowheader" className={styles.cell}>
        <a href={href} className={styles.link}>
          <ObjectName name={facts.node} maxLength={36} />
        </a>
        <span className={styles.badges}>
          {facts.memoryPressure && <Badge color="red" text="MemoryPressure" icon="exclamation-triangle" />}
          {facts.unschedulable && <Badge color="blue" text="cordoned" />}
          {budget?.hasNoReservation && (
            <Badge
              color="orange"
              text="no reservation"
              tooltip="At most 110 Mi is withheld from pods: system daemons compete with them."
            />
          )}
        </span>
      </div>
      <div role="cell" className={styles.cell}>
        <span className={styles.figure}>{distanceText(budget)}</span>
        <span className={styles.detail}>{distanceDetail(budget)}</span>
      </div>
      <div role="cell" className={styles.cell}>
        {budget ? (
          <>
            <MemoryBar {...nodeBar(budget)} label={`Memory of ${facts.node}`} />
            <span className={styles.detail}>
              {budget.availableBytes === undefined
                ? 'use not collected'
                : `${formatBytes(budget.availableBytes)} available`}{' '}
              of {formatBytes(budget.capacityBytes)}
            </span>
          </>
        ) : (
          <span className={styles.detail}>capacity not collected</span>
        )}
      </div>
      <div role="cell" className={styles.cell}>
        <span className={styles.figure}>{requestsText(requestsBytes, budget)}</span>
        <span className={styles.detail}>
          {limitsBytes === undefined ? 'limits not collected' : `limits ${formatBytes(limitsBytes)}`}
        </span>
      </div>
      <div role="cell" className={styles.cell}>
        <FirstVictim killer="kernel" verdict={verdict} />
      </div>
      <div role="cell" className={styles.cell}>
        <FirstVictim killer="kubelet" verdict={verdict} />
      </div>
      <div role="cell" className={styles.cell}>
        {podCount ?? '?'}
      </div>
    </div>
  );
}

const distanceText = (budget: NodeMemoryBudget | undefined): string =>
  budget?.toEvictionBytes === undefined ? 'not collected' : formatBytes(budget.toEvictionBytes);

function distanceDetail(budget: NodeMemoryBudget | undefined): string {
  if (budget?.toEvictionBytes === undefined) {
    return '';
  }
  const share = `${formatShare(budget.toEvictionBytes, budget.capacityBytes)} of capacity`;
  return budget.availableIsKubeletView ? share : `${share}, approximation`;
}

function requestsText(requestsBytes: number | undefined, budget: NodeMemoryBudget | undefined): string {
  if (requestsBytes === undefined) {
    return 'not collected';
  }
  const of = budget?.allocatableBytes === undefined ? '' : ` of ${formatBytes(budget.allocatableBytes)}`;
  return `${formatBytes(requestsBytes)}${of}`;
}

const getStyles = (theme: GrafanaTheme2) => ({
  row: css({
    position: 'absolute',
    left: 0,
    right: 0,
    display: 'grid',
    alignItems: 'center',
    gap: theme.spacing(2),
    padding: theme.spacing(0, 2),
    borderTop: `1px solid ${theme.colors.border.weak}`,
    '&:hover': { background: theme.colors.action.hover },
  }),
  cell: css({
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: theme.spacing(0.25),
    fontVariantNumeric: 'tabular-nums',
  }),
  link: css({
    color: theme.colors.text.link,
    display: 'flex',
    minWidth: 0,
    '&:hover': { textDecoration: 'underline' },
  }),
  badges: css({ display: 'flex', gap: theme.spacing(0.5) }),
  figure: css({ fontWeight: theme.typography.fontWeightMedium }),
  detail: css({
    fontSize: theme.typography.bodySmall.fontSize,
    color: theme.colors.text.secondary,
    whiteSpace: 'nowrap',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
  }),
});
