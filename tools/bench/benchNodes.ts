import type {
  ContainerMemoryFacts,
  NodeMemoryFacts,
  PodMemoryFacts,
  QosClass,
} from '../../src/domain/node/NodeMemoryFacts';

import { seededRandom } from './seededRandom';

const MIB = 2 ** 20;
const GIB = 2 ** 30;
const AT_SECONDS = 1_790_000_000;
const NAMESPACES = ['shop', 'payments', 'search', 'data', 'edge', 'monitoring', 'kube-system'];
const QOS: readonly QosClass[] = ['Burstable', 'Burstable', 'Guaranteed', 'BestEffort'];

/** Nodes of a made-up cluster, the same at every run. Every third pod has a second container. */
export function benchNodes(nodes: number, podsPerNode: number): NodeMemoryFacts[] {
  const random = seededRandom(7);
  return Array.from({ length: nodes }, (_, i) => benchNode(`node-${i}`, podsPerNode, random));
}

function benchNode(node: string, podCount: number, random: () => number): NodeMemoryFacts {
  return {
    cluster: 'bench',
    node,
    atSeconds: AT_SECONDS,
    capacityBytes: 64 * GIB,
    allocatableBytes: 62 * GIB,
    rootWorkingSetBytes: 40 * GIB,
    memAvailableBytes: 22 * GIB,
    swapTotalBytes: 0,
    kubeletVersion: 'v1.34.2',
    kernelVersion: '6.12.0',
    pods: Array.from({ length: podCount }, (_, i) => benchPod(`${node}-${i}`, random)),
    notCollected: new Set(),
  };
}

function benchPod(suffix: string, random: () => number): PodMemoryFacts {
  const pick = <T>(values: readonly [T, ...T[]] | readonly T[]): T | undefined =>
    values[Math.floor(random() * values.length)];
  const qosClass = pick(QOS);
  const count = random() < 1 / 3 ? 2 : 1;
  const containers = Array.from({ length: count }, (_, i) => benchContainer(`app-${i}`, qosClass, random));
  return {
    namespace: pick(NAMESPACES) ?? 'default',
    pod: `workload-${suffix}-x7k2p`,
    uid: `0a1b2c3d-0000-4000-8000-${suffix}`,
    workload: { kind: 'Deployment', name: `workload-${suffix}` },
    qosClass,
    priority: random() < 0.1 ? 1000 : 0,
    isStatic: false,
    workingSetBytes: containers.reduce((sum, { workingSetBytes = 0 }) => sum + workingSetBytes, 0),
    containers,
  };
}

function benchContainer(name: string, qosClass: QosClass | undefined, random: () => number): ContainerMemoryFacts {
  const requestBytes = Math.ceil(32 + random() * 480) * MIB;
  const limitBytes = qosClass === 'Guaranteed' ? requestBytes : requestBytes * 2;
  const workingSetBytes = Math.floor(random() * limitBytes);
  const resources =
    qosClass === 'BestEffort' ? {} : { requestBytes, limitBytes, cpuRequestCores: 0.25, cpuLimitCores: 0.25 };
  return {
    name,
    kind: 'regular',
    ...resources,
    workingSetBytes,
    rssBytes: Math.floor(workingSetBytes * 0.9),
    swapBytes: 0,
    mappedFileBytes: Math.floor(workingSetBytes * 0.02),
  };
}
