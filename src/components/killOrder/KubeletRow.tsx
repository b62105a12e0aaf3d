import type { EvictionCandidate } from '../../domain/killOrder/KubeletOrder';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { kubeletArithmetic } from '../../domain/wording/arithmetic';

import { OrderRowFrame } from './OrderRowFrame';
import type { KillOrderActions, OrderRow } from './orderRows';
import { isPriorityKnown, withUnknownPriority } from './priorityKnown';
import { kubeletLead } from './rowLead';
import { formatSignedScore, type ScoreUnit } from './scoreUnit';

interface KubeletRowProps {
  row: OrderRow<EvictionCandidate> | undefined;
  next: EvictionCandidate | undefined;
  node: NodeMemoryFacts;
  unit?: ScoreUnit;
  marked?: string;
  onMark: (podKey: string | undefined) => void;
  actions: KillOrderActions;
}

/** One pod in the kubelet's order. */
export function KubeletRow({ row, next, node, unit = 'auto', marked, onMark, actions }: KubeletRowProps) {
  if (!row) {
    return null;
  }
  const { candidate } = row;
  const priorityKnown = isPriorityKnown(candidate, node);
  const arithmetic = kubeletArithmetic(candidate);
  return (
    <OrderRowFrame
      killer="kubelet"
      rank={row.rank}
      podKey={row.podKey}
      namespace={candidate.namespace}
      name={candidate.pod}
      workloadName={row.workloadName}
      bar={row.bar}
      figure={`${formatSignedScore(candidate.overRequestBytes, unit)}${candidate.exceedsRequest ? ' over' : ''}`}
      detail={`${candidate.exceedsRequest ? '' : 'within request · '}${priorityKnown ? priorityText(candidate) : 'priority not known'}`}
      lead={kubeletLead(candidate, next, node.capacityBytes, unit)}
      href={actions.podHref?.(candidate)}
      arithmetic={priorityKnown ? arithmetic : withUnknownPriority(arithmetic)}
      marked={marked}
      onMark={onMark}
    />
  );
}

function priorityText({ priority }: EvictionCandidate): string {
  return priority === undefined ? 'priority unknown' : `priority ${priority}`;
}
