import type { Pod } from './Pod';

/** Priority from which a pod is critical: `scheduling.SystemCriticalPriority`. */
export const SYSTEM_CRITICAL_PRIORITY = 2_000_000_000;

const CONFIG_SOURCE = 'kubernetes.io/config.source';
const CONFIG_MIRROR = 'kubernetes.io/config.mirror';

/** What decides whether the kubelet refuses to evict a pod. An unset priority counts as 0. */
export interface EvictionRefusalFacts {
  isStatic: boolean;
  isMirror: boolean;
  priority?: number;
}

/**
 * Whether the kubelet refuses to evict the pod: static, mirror, or priority of 2e9 and above.
 * Source: `pkg/kubelet/types/pod_update.go` IsCriticalPod, Kubernetes 1.36.
 */
export function isEvictionRefused(pod: EvictionRefusalFacts): boolean {
  return pod.isStatic || pod.isMirror || (pod.priority ?? 0) >= SYSTEM_CRITICAL_PRIORITY;
}

/**
 * Whether every container of the pod gets oom_score_adj -997: class name system-node-critical AND critical as above.
 * system-cluster-critical earns nothing here.
 * Source: `pkg/kubelet/types/pod_update.go` IsNodeCriticalPod, Kubernetes 1.36.
 */
export function isNodeCritical(pod: EvictionRefusalFacts & { priorityClassName?: string }): boolean {
  return pod.priorityClassName === 'system-node-critical' && isEvictionRefused(pod);
}

/** Static pods carry a config source that is not the API server. */
export function isStaticPod(pod: Pick<Pod, 'annotations'>): boolean {
  const source = pod.annotations.get(CONFIG_SOURCE);
  return source !== undefined && source !== 'api';
}

/** The API server's image of a static pod. */
export function isMirrorPod(pod: Pick<Pod, 'annotations'>): boolean {
  return pod.annotations.has(CONFIG_MIRROR);
}

/** {@link isNodeCritical} for a whole pod object. */
export function isNodeCriticalPod(pod: Pod): boolean {
  return isNodeCritical({
    isStatic: isStaticPod(pod),
    isMirror: isMirrorPod(pod),
    priority: pod.priority,
    priorityClassName: pod.priorityClassName,
  });
}
