import type { JudgedFrames } from '../../adapters/frames/FrameJudgement';
import { KillOrderView } from '../../components/killOrder/KillOrderView';
import { VerdictSentences } from '../../components/killOrder/VerdictSentences';
import { BudgetBar } from '../../components/memory/BudgetBar';
import { podUses } from '../../components/memory/podUses';
import { evictionThresholdBytes } from '../../domain/node/evictionThresholdBytes';
import { nodeMemoryBudget } from '../../domain/node/nodeMemoryBudget';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { nodeSentences } from '../../domain/wording/nodeSentences';

import { Notices } from './Notices';
import { PanelHeadline } from './PanelHeadline';
import type { ParsedOptions } from './parseOptions';
import { faultSentences, lackSentence } from './problemSentence';

interface JudgedNodeViewProps {
  judged: JudgedFrames;
  options: ParsedOptions;
  at: string;
}

/** One node at one moment: the verdict, both orders, where its memory is, and what the data lacks. */
export function JudgedNodeView({ judged, options, at }: JudgedNodeViewProps) {
  const { facts, verdict, lacks, faults } = judged;
  const budget = nodeMemoryBudget(facts, thresholdOf(facts, options));
  return (
    <>
      <PanelHeadline node={facts.node} budget={budget} at={at} />
      <VerdictSentences sentences={nodeSentences(facts, verdict)} />
      <KillOrderView node={facts} verdict={verdict} show={options.orders} rows={options.rows} unit={options.unit} />
      {options.showBudget && budget && <BudgetBar budget={budget} pods={podUses(facts)} />}
      <Notices label="What the data lacks" sentences={[...lacks.map(lackSentence), ...faultSentences(faults)]} />
    </>
  );
}

const thresholdOf = ({ capacityBytes }: NodeMemoryFacts, { evictionHard }: ParsedOptions): number | undefined =>
  capacityBytes === undefined ? undefined : evictionThresholdBytes(evictionHard, capacityBytes);
