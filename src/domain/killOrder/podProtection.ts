import { isEvictionRefused, isNodeCritical } from '../kubelet/criticalPod';
import type { PodMemoryFacts } from '../node/NodeMemoryFacts';

import { podPriority } from './podPriority';

export interface PodProtection {
  /** oom_score_adj -997; `assumed` when only the class name tells the priority. */
  nodeCritical: { isCritical: boolean; assumed: boolean };
  /** The kubelet refuses to evict it. */
  evictionRefused?: 'static' | 'critical';
}

/**
 * Which killer must spare this pod, by the kubelet's own rules (`kubelet/criticalPod.ts`). kube-state-metrics lists the
 * mirror of a static pod, so `isStatic` stands for both.
 */
export function podProtection(pod: PodMemoryFacts): PodProtection {
  const { isStatic, priorityClassName } = pod;
  const facts = { isStatic, isMirror: isStatic, priority: podPriority(pod), priorityClassName };
  const refused = isStatic ? 'static' : 'critical';
  const isCritical = isNodeCritical(facts);
  return {
    nodeCritical: { isCritical, assumed: isCritical && !isStatic && pod.priority === undefined },
    evictionRefused: isEvictionRefused(facts) ? refused : undefined,
  };
}
