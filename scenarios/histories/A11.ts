import { pointsInBytes } from '../build/badnessPoints';
import { mebibytes } from '../build/bytes';
import { nodeExporterPod } from '../build/nodeAgents';
import type { Expectation, PartialReport, Scenario } from '../format/Scenario';

import { A11_NODE, A11_PODS, noReservationCluster } from './A11NoReservation';

type Name = keyof typeof A11_PODS;

const EXPORTER = nodeExporterPod(A11_NODE);

/*
 * Badness by hand: pages + adj * 4194, as in A5. adj = 1000 - 1000 * request / 16384Mi, rounded down.
 *   search 7900Mi = 2022400 + 625 * 4194     report 450Mi = 115200 + 1000 * 4194    logger 260Mi = 66560 + 994 * 4194
 *   ingest 3700Mi =  947200 + 875 * 4194     api    700Mi = 179200 +  969 * 4194    db    1600Mi = 409600 - 997 * 4194
 */
const KERNEL: ReadonlyArray<readonly [Name, number, number]> = [
  ['search', 625, 4643650],
  ['ingest', 875, 4616950],
  ['report', 1000, 4309200],
  ['api', 969, 4243186],
  ['logger', 994, 4235396],
  ['db', -997, -3771818],
];

/** Bytes over the request, in Mi: 7900 - 6144 and so on. */
const KUBELET: ReadonlyArray<readonly [Name, number]> = [
  ['search', 1756],
  ['ingest', 1652],
  ['report', 450],
  ['api', 188],
  ['logger', 160],
  ['db', -448],
];

const node: NonNullable<PartialReport['nodes']>[number] = {
  node: A11_NODE,
  capacityBytes: mebibytes(16384),
  allocatableBytes: mebibytes(16284),
  kernelOrder: [
    ...KERNEL.map(([name, oomScoreAdj, points]) => ({
      ...A11_PODS[name],
      oomScoreAdj,
      scoreBytes: pointsInBytes(points),
    })),
    {
      namespace: EXPORTER.namespace,
      pod: EXPORTER.name,
      container: 'node-exporter',
      oomScoreAdj: -997,
      scoreBytes: pointsInBytes(-4179626),
    },
  ],
  kubeletOrder: KUBELET.map(([name, over]) => ({
    namespace: A11_PODS[name].namespace,
    pod: A11_PODS[name].pod,
    exceedsRequest: over > 0,
    overRequestBytes: mebibytes(over),
  })),
  agree: true,
  tooCloseToCall: true,
};

const SAYS = [
  'search-0 and ingest-1 are 104Mi apart: too close to call',
  'no reservation: 100Mi of 16384Mi',
  'host needs 1.73Gi; reserve 2Gi with a hard threshold of 500Mi: allocatable 13836Mi, today 10852Mi are requested',
];

const atTheBrink: Omit<Expectation, 'profiles' | 'report'> = {
  atSeconds: 0,
  windowSeconds: 3600,
  killsTotal: 0,
  protectedPods: [EXPORTER.name],
  says: SAYS,
};

const afterTheKill: Expectation = {
  atSeconds: 900,
  windowSeconds: 3600,
  killsTotal: 1,
  killsAt: [1],
  report: {
    kills: [
      {
        ...A11_PODS.search,
        node: A11_NODE,
        kind: 'node-oom',
        reason: 'OOMKilled',
        exitCode: 137,
        count: 1,
      },
    ],
  },
  says: ['kubelet never acted'],
};

/** A node without a reservation: memory ends in the kernel's hands before the kubelet sees any pressure. */
export const noReservationScenario: Scenario = {
  id: 'A11',
  title: 'Node without reservation, killed by the kernel',
  story:
    'Allocatable is capacity minus 100Mi. MemAvailable falls from 900Mi to 0 in the 8 s before the anchor; a second after it the kernel kills search-0. MemoryPressure is never true. The same happens every half hour after the anchor.',
  span: { backHours: 2, aheadHours: 4, stepSeconds: 30 },
  cluster: noReservationCluster,
  annotations: [],
  expect: [
    {
      ...atTheBrink,
      profiles: ['kube-prometheus'],
      report: { nodes: [{ ...node, availableBytes: mebibytes(600), availableIsKubeletView: true }] },
    },
    {
      ...atTheBrink,
      profiles: ['kube-prometheus-stack'],
      report: { nodes: [{ ...node, availableBytes: 0, availableIsKubeletView: false }] },
    },
    afterTheKill,
  ],
};
