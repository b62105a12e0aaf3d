import type { NodeMemoryFacts, PodMemoryFacts } from '../domain/node/NodeMemoryFacts';

import { MI, nodeFacts, oneContainerPod } from './nodeFacts';

/** The six variants of the history "wrong victim": one node of 16Gi and three pods that hold 8492Mi. */
export type WrongVictimVariant =
  'request-4Gi' | 'request-8Gi' | 'request-12Gi' | 'priority' | 'payments-guaranteed' | 'payments-request-only';

const pipeline = (requestMi: number, pod: Partial<PodMemoryFacts> = {}): PodMemoryFacts =>
  oneContainerPod('data-pipeline-0', { usedMi: 8192, requestMi, limitMi: 8192, pod });
const payments = oneContainerPod('payments-api-0', { usedMi: 200 });
const monitoring = oneContainerPod('monitoring-agent-0', { usedMi: 100 });
const cores = { cpuRequestCores: 0.5, cpuLimitCores: 0.5 };

const VARIANTS: Record<WrongVictimVariant, PodMemoryFacts[]> = {
  'request-4Gi': [payments, monitoring, pipeline(4096)],
  'request-8Gi': [payments, monitoring, pipeline(8192)],
  'request-12Gi': [payments, monitoring, pipeline(12288)],
  priority: [payments, monitoring, pipeline(4096, { priorityClassName: 'business-critical', priority: 1000 })],
  'payments-guaranteed': [
    oneContainerPod('payments-api-0', { usedMi: 200, requestMi: 256, limitMi: 256, container: cores }),
    monitoring,
    pipeline(4096),
  ],
  'payments-request-only': [
    oneContainerPod('payments-api-0', { usedMi: 200, requestMi: 256 }),
    monitoring,
    pipeline(8192),
  ],
};

/** The node of the history "wrong victim": QoS classes are not stored, they follow from requests and limits. */
export const wrongVictimNode = (variant: WrongVictimVariant): NodeMemoryFacts =>
  nodeFacts(VARIANTS[variant], { allocatableBytes: 15 * 1024 * MI });

/** The node of the history "no reservation": 100Mi withheld of 16384Mi, host and kernel hold 1774Mi. */
export const noReservationNode = (overrides: Partial<NodeMemoryFacts> = {}): NodeMemoryFacts =>
  nodeFacts(
    [
      oneContainerPod('search-0', { usedMi: 7900, requestMi: 6144 }),
      oneContainerPod('ingest-1', { usedMi: 3700, requestMi: 2048 }),
      oneContainerPod('db-0', { usedMi: 1600, requestMi: 2048, limitMi: 2048, pod: { qosClass: 'Guaranteed' } }),
      oneContainerPod('api-x', { usedMi: 700, requestMi: 512 }),
      oneContainerPod('report-y', { usedMi: 450, pod: { qosClass: 'BestEffort' } }),
      oneContainerPod('logger-z', { usedMi: 260, requestMi: 100 }),
    ],
    { allocatableBytes: 16284 * MI, rootWorkingSetBytes: (14610 + 1774) * MI, ...overrides }
  );
