import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Badge, useStyles2 } from '@grafana/ui';

import type { ListedNode } from '../../adapters/nodes/loadNodeList';
import type { JudgedNode } from '../../adapters/nodes/loadNodeVerdicts';
import { FirstVictim } from '../../components/killOrder/FirstVictim';
import { ObjectName } from '../../components/text/ObjectName';
import { ROUTES } from '../../constants';
import { formatBytes } from '../../domain/wording/formatBytes';
import { pageHref } from '../../scenes/pageHref';
import type { PageScope } from '../../scenes/PageScope';
import { nodeParams } from '../Node/nodeParams';

interface NodeAtRiskProps {
  node: ListedNode;
  verdict: JudgedNode | 'failed' | undefined;
  scope: PageScope;
}

/** One node near eviction with its first victims. */
export function NodeAtRisk({ node: { facts, budget }, verdict, scope }: NodeAtRiskProps) {
  const styles = useStyles2(getStyles);
  const href = pageHref({ ...scope, cluster: scope.cluster ?? facts.cluster }, ROUTES.node, nodeParams(facts.node));
  const distance = budget?.toEvictionBytes;
  return (
    <li className={styles.card}>
      <div className={styles.part}>
        <a href={href} className={styles.link}>
          <ObjectName name={facts.node} />
        </a>
        {facts.memoryPressure && <Badge color="red" icon="exclamation-triangle" text="MemoryPressure" />}
      </div>
      <div className={styles.part}>
        <span>
          {distance === undefined ? 'distance to eviction not collected' : `${formatBytes(distance)} to eviction`}
        </span>
        <span className={styles.detail}>
          {budget && `of ${formatBytes(budget.capacityBytes)}`}
          {distance !== undefined && !budget?.availableIsKubeletView && ', approximation'}
        </span>
      </div>
      <div className={styles.part}>
        <FirstVictim killer="kernel" verdict={verdict} />
      </div>
      <div className={styles.part}>
        <FirstVictim killer="kubelet" verdict={verdict} />
      </div>
    </li>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  card: css({
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(200px, 1fr))',
    gap: theme.spacing(2),
    alignItems: 'center',
    padding: theme.spacing(1.5, 2),
    background: theme.colors.background.secondary,
    borderRadius: theme.shape.radius.default,
  }),
  part: css({
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'flex-start',
    gap: theme.spacing(0.25),
    '& > *': { maxWidth: '100%' },
    fontVariantNumeric: 'tabular-nums',
  }),
  link: css({
    color: theme.colors.text.link,
    minWidth: 0,
    maxWidth: '100%',
    display: 'flex',
    '&:hover': { textDecoration: 'underline' },
  }),
  detail: css({ color: theme.colors.text.secondary, fontSize: theme.typography.bodySmall.fontSize }),
});
