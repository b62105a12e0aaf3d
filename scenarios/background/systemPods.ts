import { kubeProxyPod, nodeExporterPod } from '../build/nodeAgents';
import { daemonPodName } from '../build/podIdentity';
import type { PodHistory } from '../format/PodHistory';

import { backgroundPod, type PodTemplate } from './backgroundPod';

const NODE_CRITICAL = { priorityClassName: 'system-node-critical', priority: 2_000_001_000 };
const CLUSTER_CRITICAL = { priorityClassName: 'system-cluster-critical', priority: 2_000_000_000 };

/** A daemon of the background: name and looks. */
interface Daemon {
  name: string;
  template: PodTemplate;
}

const regular = 'regular' as const;

/** Daemons beside kube-proxy and node-exporter. */
export const DAEMONS: readonly Daemon[] = [
  {
    name: 'cilium',
    template: {
      namespace: 'kube-system',
      qosClass: 'Burstable',
      ...NODE_CRITICAL,
      shape: 'flat',
      containers: [{ name: 'cilium-agent', kind: regular, usage: 190, request: 256, limit: 1024, cpuRequest: 0.1 }],
    },
  },
  {
    name: 'fluent-bit',
    template: {
      namespace: 'logging',
      qosClass: 'Burstable',
      priority: 0,
      shape: 'sawtooth',
      containers: [{ name: 'fluent-bit', kind: regular, usage: 48, request: 64, limit: 128, cpuRequest: 0.05 }],
    },
  },
  {
    name: 'csi-node',
    template: {
      namespace: 'kube-system',
      qosClass: 'Burstable',
      ...NODE_CRITICAL,
      shape: 'flat',
      containers: [
        { name: 'node-driver', kind: regular, usage: 34, request: 64, cpuRequest: 0.01 },
        { name: 'registrar', kind: regular, usage: 14, request: 32, cpuRequest: 0.01 },
      ],
    },
  },
];

const STATIC_PODS: ReadonlyArray<readonly [string, number]> = [
  ['kube-apiserver', 1400],
  ['kube-controller-manager', 180],
  ['kube-scheduler', 80],
  ['etcd', 420],
];

/** Daemon pods of one node; a node that already has its agents gets the others only. */
export function daemonPods(node: string, hasAgents: boolean): PodHistory[] {
  const others = DAEMONS.map(({ name, template }) =>
    backgroundPod(template, daemonPodName(name, node), node, { kind: 'DaemonSet', name })
  );
  return hasAgents ? others : [kubeProxyPod(node), nodeExporterPod(node, 14), ...others];
}

/** Static pods of a control plane: mirror pods are owned by their Node and never evicted. */
export function staticPods(node: string): PodHistory[] {
  return STATIC_PODS.map(([name, usage]) => {
    const template: PodTemplate = {
      namespace: 'kube-system',
      qosClass: 'Burstable',
      ...NODE_CRITICAL,
      shape: 'flat',
      containers: [{ name, kind: regular, usage, cpuRequest: 0.1 }],
    };
    return { ...backgroundPod(template, `${name}-${node}`, node, { kind: 'Node', name: node }), hostNetwork: true };
  });
}

/** Cluster services that every cluster has, as templates to be placed like any workload. */
export const CLUSTER_SERVICES = [
  { namespace: 'kube-system', name: 'coredns', replicas: 2, usage: 42, request: 70, limit: 170, ...CLUSTER_CRITICAL },
  { namespace: 'kube-system', name: 'metrics-server', replicas: 2, usage: 70, request: 200, ...CLUSTER_CRITICAL },
  {
    namespace: 'monitoring',
    name: 'kube-state-metrics',
    replicas: 1,
    usage: 210,
    request: 256,
    limit: 512,
    priority: 0,
  },
  {
    namespace: 'monitoring',
    name: 'prometheus-k8s',
    replicas: 2,
    usage: 4200,
    request: 5120,
    limit: 8192,
    priority: 0,
  },
  { namespace: 'monitoring', name: 'grafana', replicas: 1, usage: 260, request: 256, limit: 768, priority: 0 },
] as const;
