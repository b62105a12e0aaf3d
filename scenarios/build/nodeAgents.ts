import type { PodHistory } from '../format/PodHistory';

import { buildPod, steadyContainer } from './buildPod';
import { mebibytes } from './bytes';
import { daemonPodName } from './podIdentity';

const NODE_CRITICAL = { priorityClassName: 'system-node-critical', priority: 2_000_001_000 };

/** node-exporter of a node: BestEffort and system-node-critical, so both killers leave it for last. */
export function nodeExporterPod(node: string, usageMebibytes = 7): PodHistory {
  return buildPod({
    namespace: 'monitoring',
    name: daemonPodName('node-exporter', node),
    node,
    owner: { kind: 'DaemonSet', name: 'node-exporter' },
    qosClass: 'BestEffort',
    hostNetwork: true,
    ...NODE_CRITICAL,
    containers: [
      steadyContainer(
        { name: 'node-exporter', image: 'quay.io/prometheus/node-exporter:v1.9.1' },
        {},
        { rss: mebibytes(usageMebibytes) }
      ),
    ],
  });
}

/** kube-proxy of a node: as kubeadm runs it, without requests, system-node-critical. */
export function kubeProxyPod(node: string, usageMebibytes = 24): PodHistory {
  return buildPod({
    namespace: 'kube-system',
    name: daemonPodName('kube-proxy', node),
    node,
    owner: { kind: 'DaemonSet', name: 'kube-proxy' },
    qosClass: 'BestEffort',
    hostNetwork: true,
    ...NODE_CRITICAL,
    containers: [
      steadyContainer(
        { name: 'kube-proxy', image: 'registry.k8s.io/kube-proxy:v1.34.2' },
        {},
        { rss: mebibytes(usageMebibytes) }
      ),
    ],
  });
}
