import type { KernelCandidate } from '../../domain/killOrder/KernelOrder';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { kernelArithmetic } from '../../domain/wording/arithmetic';
import { formatMi } from '../../domain/wording/formatBytes';

import { OrderRowFrame } from './OrderRowFrame';
import type { KillOrderActions, OrderRow } from './orderRows';

interface KernelRowProps {
  row: OrderRow<KernelCandidate> | undefined;
  node: NodeMemoryFacts;
  marked?: string;
  onMark: (podKey: string | undefined) => void;
  actions: KillOrderActions;
}

/** One container in the kernel's order. */
export function KernelRow({ row, node, marked, onMark, actions }: KernelRowProps) {
  if (!row) {
    return null;
  }
  const { candidate } = row;
  const unsure = candidate.notes.includes('qos-uncertain') ? '?' : '';
  return (
    <OrderRowFrame
      killer="kernel"
      rank={row.rank}
      podKey={row.podKey}
      namespace={candidate.namespace}
      name={candidate.pod}
      workloadName={row.workloadName}
      container={row.showContainer ? candidate.container : undefined}
      bar={row.bar}
      figure={`${candidate.residentBasis === 'working-set' ? '≤ ' : ''}${formatMi(candidate.scoreBytes)}`}
      detail={`adj ${candidate.oomScoreAdj} · ${candidate.qosClass}${unsure}`}
      href={actions.podHref?.(candidate)}
      arithmetic={kernelArithmetic(candidate, node)}
      marked={marked}
      onMark={onMark}
    />
  );
}
