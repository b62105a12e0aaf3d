import type { PodMemoryFacts } from '../node/NodeMemoryFacts';

import { podPriority } from './podPriority';

const SYSTEM_CRITICAL_PRIORITY = 2_000_000_000;

export interface PodProtection {
  /** oom_score_adj -997: class system-node-critical and (static, mirror or priority >= 2e9). */
  nodeCritical: { isCritical: boolean; assumed: boolean };
  /** The kubelet refuses to evict it. */
  evictionRefused?: 'static' | 'critical';
}

/**
 * Which killer must spare this pod. The class name alone does not protect from the kernel; a priority of 2e9 or more
 * alone protects from eviction only.
 * Source: kubernetes pkg/kubelet/types/pod_update.go IsNodeCriticalPod, IsCriticalPod, v1.36.2.
 */
export function podProtection(pod: PodMemoryFacts): PodProtection {
  const priority = podPriority(pod);
  const isNodeClass = pod.priorityClassName === 'system-node-critical';
  const highPriority = (priority ?? 0) >= SYSTEM_CRITICAL_PRIORITY;
  const evictionRefused = pod.isStatic ? 'static' : highPriority ? 'critical' : undefined;
  return {
    nodeCritical: {
      isCritical: isNodeClass && (pod.isStatic || highPriority),
      assumed: isNodeClass && !pod.isStatic && pod.priority === undefined,
    },
    evictionRefused,
  };
}
