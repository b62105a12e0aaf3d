import type { KernelCandidate } from '../../domain/killOrder/KernelOrder';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { kernelArithmetic } from '../../domain/wording/arithmetic';

import { OrderRowFrame } from './OrderRowFrame';
import type { KillOrderActions, OrderRow } from './orderRows';
import { kernelLead } from './rowLead';
import { formatScore, type ScoreUnit } from './scoreUnit';

interface KernelRowProps {
  row: OrderRow<KernelCandidate> | undefined;
  node: NodeMemoryFacts;
  unit?: ScoreUnit;
  marked?: string;
  onMark: (podKey: string | undefined) => void;
  actions: KillOrderActions;
}

/** One container in the kernel's order. */
export function KernelRow({ row, node, unit = 'mi', marked, onMark, actions }: KernelRowProps) {
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
      figure={`${candidate.residentBasis === 'working-set' ? '≤ ' : ''}${formatScore(candidate.scoreBytes, unit)}`}
      lead={kernelLead(candidate, node.capacityBytes, unit)}
      detail={`adj ${candidate.oomScoreAdj} · ${candidate.qosClass}${unsure}`}
      href={actions.podHref?.(candidate)}
      arithmetic={kernelArithmetic(candidate, node)}
      marked={marked}
      onMark={onMark}
    />
  );
}
