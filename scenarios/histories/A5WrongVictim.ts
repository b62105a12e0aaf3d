import { buildNode } from '../build/buildNode';
import { buildPod, LONG_AGO, steadyContainer } from '../build/buildPod';
import { gibibytes, mebibytes } from '../build/bytes';
import { kubeProxyPod, nodeExporterPod } from '../build/nodeAgents';
import type { ClusterHistory } from '../format/ClusterHistory';
import type { ContainerResources, PodHistory } from '../format/PodHistory';
import { always } from '../format/Timeline';

/** The node of every A5 variant. */
export const A5_NODE = 'node-7';

/** Names that the expectations use. */
export const A5_PODS = {
  payments: { namespace: 'payments', pod: 'payments-api-5c6d8f7b9d-x2v7k', container: 'payments-api' },
  monitoring: { namespace: 'monitoring', pod: 'monitoring-agent-7kq2p', container: 'monitoring-agent' },
  pipeline: { namespace: 'data', pod: 'data-pipeline-0', container: 'data-pipeline' },
} as const;

/** What a variant of A5 changes. */
export interface WrongVictimVariant {
  pipelineRequestMebibytes: number;
  pipelineLimitMebibytes: number;
  pipelinePriority?: { className: string; value: number };
  payments?: { qosClass: PodHistory['qosClass']; resources: ContainerResources };
}

function paymentsPod(variant: WrongVictimVariant): PodHistory {
  const { namespace, pod, container } = A5_PODS.payments;
  return buildPod({
    namespace,
    name: pod,
    node: A5_NODE,
    owner: { kind: 'ReplicaSet', name: 'payments-api-5c6d8f7b9d' },
    qosClass: variant.payments?.qosClass ?? 'BestEffort',
    containers: [
      steadyContainer(
        { name: container, image: 'registry.example/payments-api:3.4.1' },
        variant.payments?.resources ?? {},
        {
          rss: mebibytes(200),
        }
      ),
    ],
  });
}

function monitoringPod(): PodHistory {
  const { namespace, pod, container } = A5_PODS.monitoring;
  return buildPod({
    namespace,
    name: pod,
    node: A5_NODE,
    owner: { kind: 'DaemonSet', name: 'monitoring-agent' },
    qosClass: 'BestEffort',
    containers: [
      steadyContainer(
        { name: container, image: 'registry.example/monitoring-agent:1.19.0' },
        {},
        { rss: mebibytes(100) }
      ),
    ],
  });
}

function pipelinePod(variant: WrongVictimVariant): PodHistory {
  const { namespace, pod, container } = A5_PODS.pipeline;
  return buildPod({
    namespace,
    name: pod,
    node: A5_NODE,
    owner: { kind: 'StatefulSet', name: 'data-pipeline' },
    qosClass: 'Burstable',
    priorityClassName: variant.pipelinePriority?.className,
    priority: variant.pipelinePriority?.value ?? 0,
    containers: [
      steadyContainer(
        { name: container, image: 'registry.example/data-pipeline:2026.10' },
        {
          cpuRequestCores: 1,
          memoryRequestBytes: mebibytes(variant.pipelineRequestMebibytes),
          memoryLimitBytes: mebibytes(variant.pipelineLimitMebibytes),
        },
        {
          rss: {
            kind: 'points',
            points: [
              [-1800, mebibytes(7680)],
              [-60, mebibytes(8192)],
            ],
          },
        }
      ),
    ],
  });
}

/**
 * The 16Gi node of A5: data-pipeline at 8Gi, payments-api 200Mi, monitoring-agent 100Mi, system 1Gi, all of it anonymous
 * or active file memory, so that the kubelet's view and the sum agree. Two node-critical agents of 31Mi come on top.
 */
export function wrongVictimCluster(variant: WrongVictimVariant): ClusterHistory {
  const since = LONG_AGO;
  return {
    nodes: [
      buildNode({
        name: A5_NODE,
        internalIp: '10.0.1.7',
        capacityBytes: gibibytes(16),
        allocatableBytes: gibibytes(16) - gibibytes(1) - mebibytes(100),
        host: { rss: mebibytes(768), activeFile: mebibytes(256), inactiveFile: mebibytes(700) },
      }),
    ],
    pods: [
      paymentsPod(variant),
      monitoringPod(),
      pipelinePod(variant),
      kubeProxyPod(A5_NODE),
      nodeExporterPod(A5_NODE),
    ],
    workloads: [
      {
        kind: 'Deployment',
        namespace: 'payments',
        name: 'payments-api',
        createdAt: since,
        generation: always(3),
        replicas: always(1),
        replicaSets: [{ name: 'payments-api-5c6d8f7b9d', createdAt: since, replicas: always(1) }],
      },
      {
        kind: 'DaemonSet',
        namespace: 'monitoring',
        name: 'monitoring-agent',
        createdAt: since,
        generation: always(1),
        desired: always(1),
      },
      {
        kind: 'StatefulSet',
        namespace: 'data',
        name: 'data-pipeline',
        createdAt: since,
        generation: always(2),
        replicas: always(1),
        updateRevision: always('data-pipeline-6b9c4d7f58'),
      },
    ],
  };
}
