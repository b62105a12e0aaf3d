import { LONG_AGO } from '../build/buildPod';
import { mebibytes } from '../build/bytes';
import type { Scenario } from '../format/Scenario';
import { always } from '../format/Timeline';
import type { WorkloadHistory } from '../format/WorkloadHistory';

import { killInstants, LEAKING_PODS, leakNodes, leakPods, leakTraffic, REPLICA_SETS, ROLLOUT_AT } from './A7SlowLeak';

const deployment: WorkloadHistory = {
  kind: 'Deployment',
  namespace: 'shop',
  name: 'cart-api',
  createdAt: LONG_AGO,
  generation: [
    { at: LONG_AGO, value: 7 },
    { at: ROLLOUT_AT, value: 8 },
  ],
  replicas: always(3),
  replicaSets: [
    {
      name: REPLICA_SETS.before,
      createdAt: LONG_AGO,
      replicas: [
        { at: LONG_AGO, value: 3 },
        { at: ROLLOUT_AT, value: 0 },
      ],
    },
    { name: REPLICA_SETS.after, createdAt: ROLLOUT_AT, replicas: always(3) },
  ],
};

/** Working set now and seconds to the limit of 1024Mi, by hand: (1024 - now) / rate. */
const NOW_MEBIBYTES: readonly number[] = [528, 396, 988];
const TO_LIMIT_SECONDS: readonly number[] = [34338, 37680, 1906];

const rows = LEAKING_PODS.map(({ name }, i) => ({
  namespace: 'shop',
  pod: name,
  container: 'cart-api',
  ratio: (NOW_MEBIBYTES[i] ?? 0) / 1024,
  shape: 'leak' as const,
  etaSeconds: TO_LIMIT_SECONDS[i],
}));

const kills = LEAKING_PODS.flatMap(({ name, node, mebibytesPerHour }) =>
  killInstants(mebibytesPerHour)
    .filter((at) => at <= 0)
    .map((at) => ({ at, name, node }))
).sort((left, right) => left.at - right.at);

/** cart-api leaks since v1.8.2: three replicas, 17 kills in 74 h, each life starting at 300Mi again. */
export const slowLeakScenario: Scenario = {
  id: 'A7',
  title: 'Slow leak since a rollout three days ago',
  story:
    'cart-api, 3 replicas, limit 1Gi, flat traffic. Since v1.8.2, 74 h ago, each life starts at 300Mi and grows by 52, 60 or 68Mi an hour; before, by 0.4Mi.',
  span: { backHours: 80, aheadHours: 4, stepSeconds: 240, stateStepSeconds: 240 },
  cluster: {
    nodes: leakNodes(),
    pods: leakPods(),
    workloads: [deployment],
    traffic: leakTraffic(),
  },
  annotations: [
    { at: ROLLOUT_AT, text: 'Deploy cart-api v1.8.2', tags: ['deploy', 'namespace:shop', 'workload:cart-api'] },
  ],
  expect: [
    {
      atSeconds: 0,
      windowSeconds: 75 * 3600,
      killsTotal: 17,
      killsAt: kills.map((kill) => kill.at),
      report: {
        kills: kills.map(({ name, node }) => ({
          namespace: 'shop',
          pod: name,
          container: 'cart-api',
          node,
          workload: { kind: 'Deployment', name: 'cart-api' },
          kind: 'container-limit',
          reason: 'OOMKilled',
          exitCode: 137,
          burst: false,
          count: 1,
        })),
        pressure: rows,
      },
      tolerances: { 'pressure[].ratio': 0.002, 'pressure[].etaSeconds': 900 },
      says: [
        'next kill in about 33 min',
        'every 12 h per pod since v1.8.2; before it none within 30 days',
        `working sets ${NOW_MEBIBYTES.map((now) => `${mebibytes(now) / 2 ** 20}Mi`).join(', ')}`,
      ],
    },
  ],
};
