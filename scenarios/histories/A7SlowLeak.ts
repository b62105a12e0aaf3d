import { buildNode } from '../build/buildNode';
import { buildPod, LONG_AGO } from '../build/buildPod';
import { gibibytes, mebibytes } from '../build/bytes';
import { kubeProxyPod, nodeExporterPod } from '../build/nodeAgents';
import type { TrafficHistory } from '../format/ClusterHistory';
import type { NodeHistory } from '../format/NodeHistory';
import type { ContainerLife, ContainerMemory, PodHistory } from '../format/PodHistory';
import { seedOf } from '../format/seededNoise';
import { always } from '../format/Timeline';

/** The rollout of v1.8.2. */
export const ROLLOUT_AT = -74 * 3600;

const LIMIT_MEBIBYTES = 1024;
const START_MEBIBYTES = 300;
const KERNEL_MEBIBYTES = 12;
const AHEAD_SECONDS = 6 * 3600;
const OLD_GROWTH_PER_HOUR = 0.4;
const NEW_SET = 'cart-api-7d4b9c6f85';
const OLD_SET = 'cart-api-6f5c8d7b49';

/** The three replicas since the rollout, by how fast they grow. */
export const LEAKING_PODS = [
  { name: `${NEW_SET}-4kwzt`, node: 'node-21', mebibytesPerHour: 52 },
  { name: `${NEW_SET}-n8xpc`, node: 'node-22', mebibytesPerHour: 60 },
  { name: `${NEW_SET}-v6gqh`, node: 'node-23', mebibytesPerHour: 68 },
] as const;

const OLD_PODS = [
  { name: `${OLD_SET}-c2rfd`, node: 'node-21' },
  { name: `${OLD_SET}-j7wbm`, node: 'node-22' },
  { name: `${OLD_SET}-s5tlx`, node: 'node-23' },
] as const;

function growing(since: number, perHour: number): ContainerMemory {
  return {
    rss: {
      kind: 'linear',
      from: mebibytes(START_MEBIBYTES - KERNEL_MEBIBYTES),
      perHour: mebibytes(perHour),
      since,
      upTo: mebibytes(LIMIT_MEBIBYTES - KERNEL_MEBIBYTES),
    },
    kernel: mebibytes(KERNEL_MEBIBYTES),
  };
}

/** Instants at which a replica that grows so fast reaches its limit, up to the end of the data. */
export function killInstants(mebibytesPerHour: number): number[] {
  const lifeSeconds = ((LIMIT_MEBIBYTES - START_MEBIBYTES) / mebibytesPerHour) * 3600;
  const instants: number[] = [];
  for (let at = ROLLOUT_AT + lifeSeconds; at < AHEAD_SECONDS; at += lifeSeconds) {
    instants.push(at);
  }
  return instants;
}

function livesOf(mebibytesPerHour: number): ContainerLife[] {
  const kills = killInstants(mebibytesPerHour);
  const starts = [ROLLOUT_AT, ...kills];
  return starts.map((since, run) => {
    const killedAt = kills[run];
    return {
      // The container is back a second after the kill; the curve starts at the kill so that lives keep their length.
      startedAt: run === 0 ? since : since + 1,
      memory: growing(since, mebibytesPerHour),
      ...(killedAt === undefined ? {} : { end: { at: killedAt, reason: 'OOMKilled', exitCode: 137 } }),
    };
  });
}

function cartPod(name: string, node: string, set: string, image: string, lives: readonly ContainerLife[]) {
  return buildPod({
    namespace: 'shop',
    name,
    node,
    owner: { kind: 'ReplicaSet', name: set },
    createdAt: lives[0]?.startedAt ?? ROLLOUT_AT,
    qosClass: 'Burstable',
    sandboxBytes: mebibytes(0.25),
    containers: [
      {
        name: 'cart-api',
        image,
        kind: 'regular',
        resources: always({
          cpuRequestCores: 0.25,
          cpuLimitCores: 1,
          memoryRequestBytes: mebibytes(512),
          memoryLimitBytes: mebibytes(LIMIT_MEBIBYTES),
        }),
        lives,
      },
    ],
  });
}

/** The replicas before and after the rollout, and the agents of their nodes. */
export function leakPods(): PodHistory[] {
  const before = OLD_PODS.map(({ name, node }) => ({
    ...cartPod(name, node, OLD_SET, 'registry.example/cart-api:1.8.1', [
      { startedAt: LONG_AGO, memory: growing(LONG_AGO, OLD_GROWTH_PER_HOUR) },
    ]),
    deletedAt: ROLLOUT_AT,
  }));
  const after = LEAKING_PODS.map(({ name, node, mebibytesPerHour }) =>
    cartPod(name, node, NEW_SET, 'registry.example/cart-api:1.8.2', livesOf(mebibytesPerHour))
  );
  const agents = LEAKING_PODS.flatMap(({ node }) => [kubeProxyPod(node), nodeExporterPod(node)]);
  return [...before, ...after, ...agents];
}

/** The nodes under the replicas, with every kill of a replica counted by its node's kernel. */
export function leakNodes(): NodeHistory[] {
  return LEAKING_PODS.map(({ node, mebibytesPerHour }, i) =>
    buildNode({
      name: node,
      internalIp: `10.0.1.${21 + i}`,
      capacityBytes: gibibytes(16),
      allocatableBytes: gibibytes(15) - mebibytes(100),
      host: { rss: mebibytes(590), activeFile: mebibytes(260), inactiveFile: mebibytes(1100), kernel: mebibytes(290) },
      oomKills: killInstants(mebibytesPerHour).map((at) => ({ at })),
      takesBackgroundPods: true,
    })
  );
}

/** Requests served by each replica: flat, with a coefficient of variation of about 4 %. */
export function leakTraffic(): TrafficHistory[] {
  const of = (pod: string, since: number, until?: number): TrafficHistory => ({
    metric: 'http_requests_total',
    labels: { namespace: 'shop', pod, container: 'cart-api', code: '200', method: 'GET' },
    perSecond: { kind: 'sum', of: [120, { kind: 'noise', amplitude: 9, seed: seedOf(pod), everySeconds: 300 }] },
    since,
    until,
  });
  return [
    ...OLD_PODS.map(({ name }) => of(name, ROLLOUT_AT - 48 * 3600, ROLLOUT_AT)),
    ...LEAKING_PODS.map(({ name }) => of(name, ROLLOUT_AT)),
  ];
}

/** Names of the ReplicaSets before and after. */
export const REPLICA_SETS = { before: OLD_SET, after: NEW_SET };
