import { buildNode } from '../build/buildNode';
import { buildPod } from '../build/buildPod';
import { gibibytes, mebibytes } from '../build/bytes';
import { kubeProxyPod, nodeExporterPod } from '../build/nodeAgents';
import type { Seconds } from '../format/Curve';
import type { ContainerLife } from '../format/PodHistory';
import type { Expectation, Scenario } from '../format/Scenario';
import { always } from '../format/Timeline';

const NODE = 'node-4';
const POD = 'oom-killed-pod';
const LIMIT = mebibytes(50);

/** The pod is created 90 s before the anchor. */
const CREATED: Seconds = -90;
const LIFE_SECONDS = 0.9;
const LAST_BACK_OFF_SECONDS = 300;
const AHEAD_SECONDS = 6 * 3600;

/** Seconds after creation: start of a life, and when its state turns from terminated to CrashLoopBackOff. */
const FIRST_LIVES: ReadonlyArray<readonly [number, number]> = [
  [1, 3],
  [3, 5],
  [19, 36],
  [59.5, 62],
  [100, 103],
  [181, 184],
  [342, 345],
];

function life(startedAt: Seconds, waitingFrom: Seconds): ContainerLife {
  return {
    startedAt,
    memory: {
      rss: {
        kind: 'points',
        points: [
          [startedAt, mebibytes(2)],
          [startedAt + 0.5, mebibytes(12)],
          [startedAt + LIFE_SECONDS, LIMIT],
        ],
      },
    },
    peakBytes: LIMIT,
    end: { at: startedAt + LIFE_SECONDS, reason: 'OOMKilled', exitCode: 137, waitingFrom },
  };
}

function lives(): ContainerLife[] {
  const all = FIRST_LIVES.map(([start, waiting]) => life(CREATED + start, CREATED + waiting));
  let next = CREATED + 643;
  while (next < AHEAD_SECONDS) {
    all.push(life(next, next + 3));
    next += LAST_BACK_OFF_SECONDS + 1;
  }
  return all;
}

const LIVES = lives();

function expectation(atSeconds: Seconds, kills: number, says: readonly string[]): Expectation {
  return {
    atSeconds,
    windowSeconds: 1800,
    killsTotal: kills,
    report: {
      kills: [
        {
          namespace: 'default',
          pod: POD,
          container: 'stress',
          node: NODE,
          kind: 'container-limit',
          reason: 'OOMKilled',
          exitCode: 137,
          burst: true,
        },
      ],
    },
    says,
  };
}

/** A pod that is killed within a second of every start: the restart counter is born at 1 and no sample comes near the limit. */
export const stressPodScenario: Scenario = {
  id: 'A4',
  title: 'Stress pod that dies within a second of each start',
  story:
    'polinux/stress allocates 100M in a pod with request and limit 50Mi. The first kube-state-metrics sample already shows one restart; at 35 s there are two and the current state is terminated; at 90 s three, waiting in CrashLoopBackOff.',
  span: { backHours: 1, aheadHours: 4, stepSeconds: 15 },
  cluster: {
    nodes: [
      buildNode({
        name: NODE,
        internalIp: '10.0.1.4',
        capacityBytes: gibibytes(16),
        allocatableBytes: gibibytes(15) - mebibytes(100),
        host: { rss: mebibytes(610), activeFile: mebibytes(240), inactiveFile: mebibytes(900), kernel: mebibytes(310) },
        // stress forks a worker; memory.oom.group makes the kernel kill and count both processes.
        oomKills: LIVES.map((one) => ({ at: one.end?.at ?? 0, count: 2 })),
        takesBackgroundPods: true,
      }),
    ],
    pods: [
      buildPod({
        namespace: 'default',
        name: POD,
        node: NODE,
        // After the whole second, so that no sample falls between the creation and the first start.
        createdAt: CREATED + 0.5,
        qosClass: 'Burstable',
        sandboxBytes: mebibytes(0.25),
        containers: [
          {
            name: 'stress',
            image: 'docker.io/polinux/stress:latest',
            kind: 'regular',
            resources: always({ memoryRequestBytes: LIMIT, memoryLimitBytes: LIMIT }),
            lives: LIVES,
          },
        ],
      }),
      kubeProxyPod(NODE),
      nodeExporterPod(NODE),
    ],
    workloads: [],
  },
  annotations: [],
  expect: [
    expectation(CREATED + 35, 3, ['limit reached inside one scrape interval']),
    expectation(0, 4, ['limit reached inside one scrape interval']),
  ],
};
