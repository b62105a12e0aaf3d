import type { NodeMemoryFacts, PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';

/**
 * kube-scheduler exports the priority only of pods that request memory. Pods of the same PriorityClass and cluster have
 * the same priority, so a class is learnt from those and given to the others; not where two pods contradict each other
 * (the value of a class that was deleted and made anew).
 */
export function learnPriorities(nodes: Iterable<NodeMemoryFacts>): void {
  const byCluster = new Map<string, PodMemoryFacts[]>();
  for (const { cluster, pods } of nodes) {
    const known = byCluster.get(cluster ?? '') ?? [];
    known.push(...pods.filter(({ priorityClassName }) => priorityClassName !== undefined));
    byCluster.set(cluster ?? '', known);
  }
  byCluster.forEach(learnWithinCluster);
}

function learnWithinCluster(pods: PodMemoryFacts[]): void {
  const values = new Map<string, Set<number>>();
  for (const { priorityClassName = '', priority } of pods) {
    if (priority !== undefined) {
      values.set(priorityClassName, (values.get(priorityClassName) ?? new Set()).add(priority));
    }
  }
  for (const pod of pods) {
    const [value, ...others] = values.get(pod.priorityClassName ?? '') ?? [];
    if (pod.priority === undefined && others.length === 0) {
      pod.priority = value;
    }
  }
}
