import { mebibytes } from '../build/bytes';
import type { Scenario } from '../format/Scenario';

import { type KernelLine, wrongVictimExpectation } from './A5Expectation';
import { wrongVictimCluster, type WrongVictimVariant } from './A5WrongVictim';

/*
 * Badness by hand. 16Gi are 4194304 pages, a thousandth of which, rounded down, is 4194.
 *   BestEffort 200Mi: 51200 + 1000 * 4194           data-pipeline 8Gi: 2097152 + adj * 4194
 *   BestEffort 100Mi: 25600 + 1000 * 4194           adj = 1000 - 1000 * request / capacity, rounded down, at least 3
 */
const PAYMENTS: KernelLine = ['payments', { adj: 1000, points: 4245200 }];
const MONITORING: KernelLine = ['monitoring', { adj: 1000, points: 4219600 }];
const PIPELINE_4GI: KernelLine = ['pipeline', { adj: 750, points: 5242652 }];
const PIPELINE_8GI: KernelLine = ['pipeline', { adj: 500, points: 4194152 }];
const PIPELINE_12GI: KernelLine = ['pipeline', { adj: 250, points: 3145652 }];

const PAYMENTS_OVER = ['payments', { over: 200, exceeds: true }] as const;
const MONITORING_OVER = ['monitoring', { over: 100, exceeds: true }] as const;

const SPAN = { backHours: 2, aheadHours: 4, stepSeconds: 30 };
const STORY =
  'A 16Gi node runs payments-api (BestEffort, 200Mi), monitoring-agent (BestEffort, 100Mi) and data-pipeline (Burstable, 8Gi); the system takes 1Gi.';

function scenario(
  id: string,
  title: string,
  variant: WrongVictimVariant,
  expected: Parameters<typeof wrongVictimExpectation>[0]
): Scenario {
  return {
    id,
    title,
    story: STORY,
    span: SPAN,
    cluster: wrongVictimCluster(variant),
    annotations: [],
    expect: wrongVictimExpectation(expected),
  };
}

const request = (count: number) => ({ pipelineRequestMebibytes: count, pipelineLimitMebibytes: 8192 });

const a = scenario('A5-a', 'Wrong victim: data-pipeline requests 4Gi', request(4096), {
  kernel: [PIPELINE_4GI, PAYMENTS, MONITORING],
  kubelet: [['pipeline', { over: 4096, exceeds: true }], PAYMENTS_OVER, MONITORING_OVER],
  agree: true,
  tooCloseToCall: false,
  says: ['both killers take the culprit', '9.3Gi of 16Gi is accounted for; eviction needs another 6.6Gi'],
});

const b = scenario('A5-b', 'Wrong victim: data-pipeline requests 8Gi', request(8192), {
  kernel: [PAYMENTS, MONITORING, PIPELINE_8GI],
  kubelet: [PAYMENTS_OVER, MONITORING_OVER, ['pipeline', { over: 0, exceeds: false }]],
  agree: true,
  tooCloseToCall: true,
  says: [
    'raising the request flipped the victim',
    'first two 100Mi apart: too close to call',
    'data-pipeline is 200Mi behind',
  ],
});

const c = scenario(
  'A5-c',
  'Wrong victim: data-pipeline requests 12Gi',
  // Kubernetes refuses a request above the limit, so the limit of this variant is 12Gi too; no order depends on it.
  { pipelineRequestMebibytes: 12288, pipelineLimitMebibytes: 12288 },
  {
    kernel: [PAYMENTS, MONITORING, PIPELINE_12GI],
    kubelet: [PAYMENTS_OVER, MONITORING_OVER, ['pipeline', { over: -4096, exceeds: false }]],
    agree: true,
    tooCloseToCall: true,
    says: ['data-pipeline is shielded by 4.2Gi'],
  }
);

const d = scenario(
  'A5-d',
  'Wrong victim: data-pipeline requests 4Gi and has priority 1000',
  { ...request(4096), pipelinePriority: { className: 'data-batch', value: 1000 } },
  {
    kernel: [PIPELINE_4GI, PAYMENTS, MONITORING],
    kubelet: [PAYMENTS_OVER, MONITORING_OVER, ['pipeline', { over: 4096, exceeds: true, priority: 1000 }]],
    agree: false,
    needs: ['kube_pod_resource_request'],
    says: ['the killers disagree'],
  }
);

const guaranteed = scenario(
  'A5-a-guaranteed',
  'Wrong victim: as a, payments-api Guaranteed with 256Mi',
  {
    ...request(4096),
    payments: {
      qosClass: 'Guaranteed',
      resources: {
        cpuRequestCores: 0.25,
        cpuLimitCores: 0.25,
        memoryRequestBytes: mebibytes(256),
        memoryLimitBytes: mebibytes(256),
      },
    },
  },
  {
    kernel: [PIPELINE_4GI, MONITORING, ['payments', { adj: -997, points: -4130218 }]],
    kubelet: [
      ['pipeline', { over: 4096, exceeds: true }],
      MONITORING_OVER,
      ['payments', { over: -56, exceeds: false }],
    ],
    agree: true,
    tooCloseToCall: false,
    says: ['payments-api is last for both'],
  }
);

const requestOnly = scenario(
  'A5-b-request',
  'Wrong victim: as b, payments-api with nothing but a request of 256Mi',
  { ...request(8192), payments: { qosClass: 'Burstable', resources: { memoryRequestBytes: mebibytes(256) } } },
  {
    kernel: [MONITORING, PIPELINE_8GI, ['payments', { adj: 985, points: 4182290 }]],
    kubelet: [MONITORING_OVER, ['pipeline', { over: 0, exceeds: false }], ['payments', { over: -56, exceeds: false }]],
    agree: true,
    tooCloseToCall: true,
    says: ['46Mi between the last two: a request alone is not protection'],
  }
);

/** A5 and its variants: who is killed depends on the culprit's request, not on who took the memory. */
export const wrongVictimScenarios: readonly Scenario[] = [a, b, c, d, guaranteed, requestOnly];
