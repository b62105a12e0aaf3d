import { MI } from '../../test/nodeFacts';
import { noReservationNode, wrongVictimNode, type WrongVictimVariant } from '../../test/scenarioNodes';

import { nodeVerdict } from './nodeVerdict';

/** The kernel's integer arithmetic for a node of 16Gi with pages of 4096 bytes, written out. */
const TOTAL_PAGES = (16n * 1024n ** 3n) / 4096n;
const scoreBytes = (usedMi: bigint, adj: bigint): number =>
  Number(((usedMi * 1024n ** 2n) / 4096n + adj * (TOTAL_PAGES / 1000n)) * 4096n);
const burstableAdj = (requestMi: bigint): bigint => 1000n - (1000n * requestMi) / 16384n;

type KernelRow = [pod: string, adj: bigint, usedMi: bigint, roundedMi: number];
type KubeletRow = [pod: string, overRequestMi: number];

interface Expectation {
  variant: WrongVictimVariant;
  kernel: KernelRow[];
  kubelet: KubeletRow[];
  agree: boolean;
  kernelTooClose: boolean;
  kubeletTooClose: boolean;
}

const pays: KernelRow = ['payments-api-0', 1000n, 200n, 16583];
const monitors: KernelRow = ['monitoring-agent-0', 1000n, 100n, 16483];
const overByRequest: KubeletRow[] = [
  ['payments-api-0', 200],
  ['monitoring-agent-0', 100],
];

const EXPECTED: Expectation[] = [
  {
    variant: 'request-4Gi',
    kernel: [['data-pipeline-0', burstableAdj(4096n), 8192n, 20479], pays, monitors],
    kubelet: [['data-pipeline-0', 4096], ...overByRequest],
    agree: true,
    kernelTooClose: false,
    kubeletTooClose: false,
  },
  {
    variant: 'request-8Gi',
    kernel: [pays, monitors, ['data-pipeline-0', burstableAdj(8192n), 8192n, 16383]],
    kubelet: [...overByRequest, ['data-pipeline-0', 0]],
    agree: true,
    kernelTooClose: true,
    kubeletTooClose: true,
  },
  {
    variant: 'request-12Gi',
    kernel: [pays, monitors, ['data-pipeline-0', burstableAdj(12288n), 8192n, 12288]],
    kubelet: [...overByRequest, ['data-pipeline-0', -4096]],
    agree: true,
    kernelTooClose: true,
    kubeletTooClose: true,
  },
  {
    variant: 'priority',
    kernel: [['data-pipeline-0', burstableAdj(4096n), 8192n, 20479], pays, monitors],
    kubelet: [...overByRequest, ['data-pipeline-0', 4096]],
    agree: false,
    kernelTooClose: false,
    kubeletTooClose: true,
  },
  {
    variant: 'payments-guaranteed',
    kernel: [['data-pipeline-0', burstableAdj(4096n), 8192n, 20479], monitors, ['payments-api-0', -997n, 200n, -16134]],
    kubelet: [
      ['data-pipeline-0', 4096],
      ['monitoring-agent-0', 100],
      ['payments-api-0', -56],
    ],
    agree: true,
    kernelTooClose: false,
    kubeletTooClose: false,
  },
  {
    variant: 'payments-request-only',
    // 16337 and not the 16338 of the product table: the kernel floors total pages / 1000.
    kernel: [monitors, ['data-pipeline-0', burstableAdj(8192n), 8192n, 16383], ['payments-api-0', 985n, 200n, 16337]],
    kubelet: [
      ['monitoring-agent-0', 100],
      ['data-pipeline-0', 0],
      ['payments-api-0', -56],
    ],
    agree: true,
    kernelTooClose: true,
    kubeletTooClose: false,
  },
];

describe('history "wrong victim"', () => {
  it.each(EXPECTED)('$variant: the kernel scores to the byte', ({ variant, kernel, kernelTooClose }) => {
    const order = nodeVerdict(wrongVictimNode(variant)).kernel;
    expect(order.candidates.map((c) => [c.pod, c.oomScoreAdj, c.scoreBytes, Math.round(c.scoreBytes / MI)])).toEqual(
      kernel.map(([pod, adj, usedMi, roundedMi]) => [pod, Number(adj), scoreBytes(usedMi, adj), roundedMi])
    );
    expect(order.unranked).toEqual([]);
    expect(order.tooCloseToCall).toBe(kernelTooClose);
  });

  it.each(EXPECTED)('$variant: the kubelet ranks by excess, then priority', ({ variant, kubelet, kubeletTooClose }) => {
    const order = nodeVerdict(wrongVictimNode(variant)).kubelet;
    expect(order.candidates.map((c) => [c.pod, c.overRequestBytes])).toEqual(
      kubelet.map(([pod, overMi]) => [pod, overMi * MI])
    );
    expect(order.candidates.map((c) => c.exceedsRequest)).toEqual(kubelet.map(([, overMi]) => overMi > 0));
    expect(order.tooCloseToCall).toBe(kubeletTooClose);
    expect(order.unknownPriorityClasses).toEqual([]);
  });

  it.each(EXPECTED)('$variant: the killers agree: $agree', ({ variant, agree }) => {
    expect(nodeVerdict(wrongVictimNode(variant)).agree).toBe(agree);
  });

  it('works the classes out from requests and limits and says so', () => {
    const { candidates } = nodeVerdict(wrongVictimNode('payments-guaranteed')).kernel;
    expect(candidates.map((c) => [c.pod, c.qosClass, c.notes])).toEqual([
      ['data-pipeline-0', 'Burstable', ['qos-derived']],
      ['monitoring-agent-0', 'BestEffort', ['qos-derived']],
      ['payments-api-0', 'Guaranteed', ['qos-derived']],
    ]);
  });
});

describe('history "no reservation"', () => {
  // The product table has these rows 1 to 2 Mi higher, because it skips the floor of total pages / 1000.
  const kernel: KernelRow[] = [
    ['search-0', 625n, 7900n, 18139],
    ['ingest-1', 875n, 3700n, 18035],
    ['report-y', 1000n, 450n, 16833],
    ['api-x', 969n, 700n, 16575],
    ['logger-z', 994n, 260n, 16545],
    ['db-0', -997n, 1600n, -14734],
  ];

  it('the kernel scores to the byte, first and second too close to call', () => {
    const order = nodeVerdict(noReservationNode()).kernel;
    expect(order.candidates.map((c) => [c.pod, c.oomScoreAdj, c.scoreBytes, Math.round(c.scoreBytes / MI)])).toEqual(
      kernel.map(([pod, adj, usedMi, roundedMi]) => [pod, Number(adj), scoreBytes(usedMi, adj), roundedMi])
    );
    expect(order.marginBytes).toBe(scoreBytes(7900n, 625n) - scoreBytes(3700n, 875n));
    expect(Math.round((order.marginBytes ?? 0) / MI)).toBe(104);
    expect(order.tooCloseToCall).toBe(true);
  });

  it('the kubelet takes those above their request, db-0 within its request last', () => {
    const { kubelet, agree } = nodeVerdict(noReservationNode());
    expect(kubelet.candidates.map((c) => [c.pod, c.overRequestBytes / MI])).toEqual([
      ['search-0', 1756],
      ['ingest-1', 1652],
      ['report-y', 450],
      ['api-x', 188],
      ['logger-z', 160],
      ['db-0', -448],
    ]);
    expect(kubelet.marginBytes).toBe(104 * MI);
    expect(kubelet.tooCloseToCall).toBe(true);
    expect(agree).toBe(true);
  });
});
