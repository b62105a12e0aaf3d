import type { PodMemoryFacts } from '../node/NodeMemoryFacts';

/** Priorities of the two classes that Kubernetes creates itself (pkg/apis/scheduling/types.go, v1.36). */
export const BUILT_IN_PRIORITIES: ReadonlyMap<string, number> = new Map([
  ['system-cluster-critical', 2_000_000_000],
  ['system-node-critical', 2_000_001_000],
]);

/**
 * Numeric priority of a pod: the collected one, the built-in one of its class, 0 without a class (admission writes the
 * class name of a global default into the pod, so no name means no class). Undefined for a class of unknown value.
 */
export function podPriority(pod: PodMemoryFacts): number | undefined {
  if (pod.priority !== undefined) {
    return pod.priority;
  }
  return pod.priorityClassName ? BUILT_IN_PRIORITIES.get(pod.priorityClassName) : 0;
}
