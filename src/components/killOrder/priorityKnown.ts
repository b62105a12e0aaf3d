import type { EvictionCandidate } from '../../domain/killOrder/KubeletOrder';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';

/** False where no list of pods was given and no other row told the priority: 0 is then an assumption, not a fact. */
export function isPriorityKnown({ namespace, pod }: EvictionCandidate, node: NodeMemoryFacts): boolean {
  const facts = node.pods.find((each) => each.namespace === namespace && each.pod === pod);
  return !node.notCollected.has('podInfo') || facts?.priority !== undefined;
}

/** The arithmetic of such a pod, its second line told as what it is. */
export const withUnknownPriority = (lines: string[]): string[] =>
  lines.map((line) => (line.startsWith('2. ') ? '2. priority not known, compared as 0' : line));
