import { buildNode } from '../build/buildNode';
import { buildPod, LONG_AGO, steadyContainer } from '../build/buildPod';
import { mebibytes } from '../build/bytes';
import { nodeExporterPod } from '../build/nodeAgents';
import type { ClusterHistory } from '../format/ClusterHistory';
import type { ContainerLife, ContainerResources, PodHistory } from '../format/PodHistory';
import { always } from '../format/Timeline';
import type { WorkloadHistory } from '../format/WorkloadHistory';

/** The node of A11. */
export const A11_NODE = 'node-11';

/** From the anchor on, search-0 takes its last 900Mi every half hour and is killed a second later. */
const CYCLE_SECONDS = 1800;
const CYCLES = 12;
const KILL_DELAY_SECONDS = 1;
const RESTART_SECONDS = 2;
const RELOAD_SECONDS = 180;
const BURST_SECONDS = 8;

/** Pods of A11 by container name. */
export const A11_PODS = {
  search: { namespace: 'search', pod: 'search-0', container: 'search' },
  ingest: { namespace: 'search', pod: 'ingest-1', container: 'ingest' },
  db: { namespace: 'orders', pod: 'db-0', container: 'db' },
  api: { namespace: 'orders', pod: 'api-x', container: 'api' },
  report: { namespace: 'reports', pod: 'report-y', container: 'report' },
  logger: { namespace: 'logging', pod: 'logger', container: 'logger' },
} as const;

type Name = keyof typeof A11_PODS;

function searchLife(cycle: number): ContainerLife {
  const peakAt = cycle * CYCLE_SECONDS;
  const startedAt = cycle === 0 ? LONG_AGO : peakAt - CYCLE_SECONDS + KILL_DELAY_SECONDS + RESTART_SECONDS;
  return {
    startedAt,
    memory: {
      rss: {
        kind: 'points',
        points: [
          [startedAt, mebibytes(400)],
          [startedAt + RELOAD_SECONDS, mebibytes(7000)],
          [peakAt - BURST_SECONDS, mebibytes(7000)],
          [peakAt, mebibytes(7900)],
        ],
      },
    },
    end: { at: peakAt + KILL_DELAY_SECONDS, reason: 'OOMKilled', exitCode: 137 },
  };
}

const SEARCH_LIVES = Array.from({ length: CYCLES }, (_unused, cycle) => searchLife(cycle));

const request = (count: number): ContainerResources => ({ cpuRequestCores: 0.5, memoryRequestBytes: mebibytes(count) });

function pod(
  name: Name,
  owner: PodHistory['owner'],
  qosClass: PodHistory['qosClass'],
  resources: ContainerResources,
  usage: number
) {
  const { namespace, pod: podName, container } = A11_PODS[name];
  const image = `registry.example/${container}:2026.9`;
  return buildPod({
    namespace,
    name: podName,
    node: A11_NODE,
    owner,
    qosClass,
    containers: [steadyContainer({ name: container, image }, resources, { rss: mebibytes(usage) })],
  });
}

function searchPod(): PodHistory {
  const steady = pod('search', { kind: 'StatefulSet', name: 'search' }, 'Burstable', request(6144), 7000);
  return { ...steady, containers: steady.containers.map((container) => ({ ...container, lives: SEARCH_LIVES })) };
}

const guaranteed: ContainerResources = {
  cpuRequestCores: 1,
  cpuLimitCores: 1,
  memoryRequestBytes: mebibytes(2048),
  memoryLimitBytes: mebibytes(2048),
};

function statefulSet(namespace: string, name: string, replicas: number): WorkloadHistory {
  return {
    kind: 'StatefulSet',
    namespace,
    name,
    createdAt: LONG_AGO,
    generation: always(1),
    replicas: always(replicas),
    updateRevision: always(`${name}-5f8d6c7b94`),
  };
}

function deployment(namespace: string, name: string, replicaSet: string): WorkloadHistory {
  return {
    kind: 'Deployment',
    namespace,
    name,
    createdAt: LONG_AGO,
    generation: always(1),
    replicas: always(1),
    replicaSets: [{ name: replicaSet, createdAt: LONG_AGO, replicas: always(1) }],
  };
}

/**
 * A node that reserves nothing but the eviction threshold. At the anchor pods, system.slice and kernel fill its 16384Mi to the
 * last: six pods 14610Mi, node-exporter 7Mi, host 1167Mi, kernel 600Mi. The kubelet still sees 600Mi, because kernel memory
 * is not in cgroup v2's root usage.
 */
export const noReservationCluster: ClusterHistory = {
  nodes: [
    buildNode({
      name: A11_NODE,
      internalIp: '10.0.1.11',
      capacityBytes: mebibytes(16384),
      allocatableBytes: mebibytes(16284),
      host: { rss: mebibytes(1167), kernel: mebibytes(600) },
      oomKills: SEARCH_LIVES.map((life) => ({ at: life.end?.at ?? 0 })),
    }),
  ],
  pods: [
    searchPod(),
    pod('ingest', { kind: 'StatefulSet', name: 'ingest' }, 'Burstable', request(2048), 3700),
    pod('db', { kind: 'StatefulSet', name: 'db' }, 'Guaranteed', guaranteed, 1600),
    pod('api', { kind: 'ReplicaSet', name: 'api' }, 'Burstable', request(512), 700),
    pod('report', { kind: 'ReplicaSet', name: 'report' }, 'BestEffort', {}, 450),
    pod('logger', undefined, 'Burstable', request(100), 260),
    nodeExporterPod(A11_NODE),
  ],
  workloads: [
    statefulSet('search', 'search', 1),
    statefulSet('search', 'ingest', 2),
    statefulSet('orders', 'db', 1),
    deployment('orders', 'api', 'api'),
    deployment('reports', 'report', 'report'),
  ],
};
