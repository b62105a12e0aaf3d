import type { PodContainer } from './Pod';

/**
 * Whether an init container is a sidecar (restartPolicy Always): it keeps running beside the regular containers.
 * Source: `pkg/kubelet/qos/policy.go` isSidecarContainer, Kubernetes 1.36.
 */
export function isSidecar(initContainer: PodContainer): boolean {
  return initContainer.restartPolicy === 'Always';
}
