import { css } from '@emotion/css';
import { dateTimeFormat, type GrafanaTheme2 } from '@grafana/data';
import { EmptyState, useStyles2 } from '@grafana/ui';

import { KillOrderView } from '../../components/killOrder/KillOrderView';
import { VerdictSentences } from '../../components/killOrder/VerdictSentences';
import { BudgetBar } from '../../components/memory/BudgetBar';
import { podUses } from '../../components/memory/podUses';
import { FailedQueries } from '../../components/state/FailedQueries';
import { HealthLine } from '../../components/state/HealthLine';
import { TimeStrip } from '../../components/timeStrip/TimeStrip';
import { evictionThresholdBytes } from '../../domain/node/evictionThresholdBytes';
import { nodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import { nodeSentences } from '../../domain/wording/nodeSentences';
import type { PageScope } from '../../scenes/PageScope';
import { useSettings } from '../../scenes/SettingsContext';

import { NodeHeadline } from './NodeHeadline';
import { podExploreHref } from './podExploreHref';
import type { NodePageData, NodeStripData } from './useNode';

interface NodeViewProps {
  page: NodePageData;
  strip: NodeStripData | undefined;
  scope: PageScope;
  node: string;
  atSeconds: number;
  onAt: (atSeconds: number) => void;
}

const CAPABILITIES = [
  'kernel-order',
  'kubelet-order',
  'kubelet-view',
  'node-budget',
  'numeric-priority',
  'qos-class',
  'init-containers',
  'kill-times',
  'change-markers',
];

const formatTime = (atSeconds: number): string => dateTimeFormat(atSeconds * 1000);

/** One node at one moment: the verdict, where its memory is, both orders, and how it came there. */
export function NodeView({ page, strip, scope, node, atSeconds, onAt }: NodeViewProps) {
  const styles = useStyles2(getStyles);
  const { evictionHard } = useSettings();
  const facts = page.judged?.facts;
  const threshold =
    facts?.capacityBytes === undefined ? undefined : evictionThresholdBytes(evictionHard, facts.capacityBytes);
  const budget = facts && nodeMemoryBudget(facts, threshold);
  return (
    <div className={styles.view}>
      {page.judged && facts ? (
        <>
          <NodeHeadline node={facts} budget={budget} at={formatTime(atSeconds)} />
          <VerdictSentences sentences={nodeSentences(facts, page.judged.verdict)} />
          <FailedQueries failures={page.failures} />
          {budget && <BudgetBar budget={budget} pods={podUses(facts)} />}
          <KillOrderView
            node={facts}
            verdict={page.judged.verdict}
            actions={{ podHref: (pod) => podExploreHref(page.source, scope, pod) }}
          />
        </>
      ) : (
        <EmptyState variant="not-found" message={`No node named ${node} at ${formatTime(atSeconds)}`}>
          {page.source.installation.present.size === 0
            ? 'This data source has no Kubernetes memory metrics at that time.'
            : 'It may have had another name, or belong to another cluster or data source.'}
        </EmptyState>
      )}
      {strip && strip.points.length > 1 && (
        <section aria-label="Time strip">
          <h4 className={styles.heading}>Available memory; drag to see the order at another moment</h4>
          <TimeStrip
            fromSeconds={scope.fromSeconds}
            toSeconds={scope.toSeconds}
            points={strip.points}
            marks={strip.marks}
            thresholdBytes={threshold}
            cursorSeconds={atSeconds}
            onCursor={onAt}
            label="Moment that the order is shown for"
            formatTime={formatTime}
          />
          <div className={styles.ends}>
            <span>{formatTime(scope.fromSeconds)}</span>
            <span>{formatTime(scope.toSeconds)}</span>
          </div>
        </section>
      )}
      <HealthLine health={page.health} capabilities={CAPABILITIES} />
    </div>
  );
}

const getStyles = (theme: GrafanaTheme2) => ({
  view: css({ display: 'flex', flexDirection: 'column', gap: theme.spacing(2), minWidth: 0 }),
  ends: css({
    display: 'flex',
    justifyContent: 'space-between',
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
  }),
  heading: css({ fontSize: theme.typography.body.fontSize, fontWeight: theme.typography.fontWeightMedium }),
});
