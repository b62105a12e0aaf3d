import type { EvictionCandidate } from '../../domain/killOrder/KubeletOrder';
import { kubeletArithmetic } from '../../domain/wording/arithmetic';
import { formatSignedBytes } from '../../domain/wording/formatBytes';

import { OrderRowFrame } from './OrderRowFrame';
import type { KillOrderActions, OrderRow } from './orderRows';

interface KubeletRowProps {
  row: OrderRow<EvictionCandidate> | undefined;
  marked?: string;
  onMark: (podKey: string | undefined) => void;
  actions: KillOrderActions;
}

/** One pod in the kubelet's order. */
export function KubeletRow({ row, marked, onMark, actions }: KubeletRowProps) {
  if (!row) {
    return null;
  }
  const { candidate } = row;
  return (
    <OrderRowFrame
      killer="kubelet"
      rank={row.rank}
      podKey={row.podKey}
      namespace={candidate.namespace}
      name={candidate.pod}
      workloadName={row.workloadName}
      bar={row.bar}
      figure={`${formatSignedBytes(candidate.overRequestBytes)}${candidate.exceedsRequest ? ' over' : ''}`}
      detail={`${candidate.exceedsRequest ? '' : 'within request · '}${priorityText(candidate)}`}
      href={actions.podHref?.(candidate)}
      arithmetic={kubeletArithmetic(candidate)}
      marked={marked}
      onMark={onMark}
    />
  );
}

function priorityText({ priority }: EvictionCandidate): string {
  return priority === undefined ? 'priority unknown' : `priority ${priority}`;
}
