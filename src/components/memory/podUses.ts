import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';

import type { PodUse } from './BudgetBar';

/** Working set of each pod of a node, as far as it is known. */
export function podUses({ pods }: NodeMemoryFacts): PodUse[] {
  return pods.map(({ pod, workingSetBytes, containers }) => ({
    name: pod,
    bytes: workingSetBytes ?? containers.reduce((sum, c) => sum + (c.workingSetBytes ?? 0), 0),
  }));
}
