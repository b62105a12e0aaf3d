import type { OpenDataSource } from '../../adapters/grafana/openDataSource';
import type { JudgedNode } from '../../adapters/nodes/loadNodeVerdicts';
import { KillOrderView } from '../../components/killOrder/KillOrderView';
import { VerdictSentences } from '../../components/killOrder/VerdictSentences';
import { BudgetBar } from '../../components/memory/BudgetBar';
import { podUses } from '../../components/memory/podUses';
import { nodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import { nodeSentences } from '../../domain/wording/nodeSentences';
import type { PageScope } from '../../scenes/PageScope';

import { NodeHeadline } from './NodeHeadline';
import { podExploreHref } from './podExploreHref';

interface JudgedNodeViewProps {
  judged: JudgedNode;
  source: OpenDataSource;
  scope: PageScope;
  thresholdBytes: number | undefined;
  softThresholdBytes: number | undefined;
  at: string;
}

/** The verdict in words, the memory budget, and both orders. */
export function JudgedNodeView({ judged, source, scope, thresholdBytes, softThresholdBytes, at }: JudgedNodeViewProps) {
  const { facts, verdict } = judged;
  const budget = nodeMemoryBudget(facts, thresholdBytes);
  return (
    <>
      <NodeHeadline node={facts} budget={budget} softThresholdBytes={softThresholdBytes} at={at} />
      <VerdictSentences sentences={nodeSentences(facts, verdict)} />
      {budget && <BudgetBar budget={budget} pods={podUses(facts)} softThresholdBytes={softThresholdBytes} />}
      <KillOrderView
        node={facts}
        verdict={verdict}
        actions={{
          podHref: (pod) => podExploreHref(source, { ...scope, cluster: facts.cluster ?? scope.cluster }, pod),
        }}
      />
    </>
  );
}
