import type { DataFrame } from '@grafana/data';

import { nodeVerdict } from '../../domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { AT_SECONDS, MI, nodeFacts, oneContainerPod } from '../../test/nodeFacts';
import { noReservationNode, wrongVictimNode, type WrongVictimVariant } from '../../test/scenarioNodes';

import { frameData } from './FrameData';
import type { JudgedFrames } from './FrameJudgement';
import { judgeFrames, type JudgeOptions } from './judgeFrames';
import { readFrames } from './readFrames';
import { FOUR, framesOf, rowsOfNode, table, timeSeries, wide } from './test/frames';

const judge = (frames: DataFrame[], options: Partial<JudgeOptions> = {}) =>
  judgeFrames(frameData(readFrames(frames, AT_SECONDS)), {
    atSeconds: AT_SECONDS,
    wanted: [],
    priorityClasses: new Map(),
    ...options,
  });

function judged(frames: DataFrame[], options?: Partial<JudgeOptions>): JudgedFrames {
  const judgement = judge(frames, options);
  if (judgement.kind !== 'judged') {
    throw new Error(`not judged: ${JSON.stringify(judgement)}`);
  }
  return judgement;
}

const kernelTable = ({ verdict }: Pick<JudgedFrames, 'verdict'>) =>
  verdict.kernel.candidates.map((c) => [c.pod, c.oomScoreAdj, Math.round(c.scoreBytes / MI)]);
const kubeletTable = ({ verdict }: Pick<JudgedFrames, 'verdict'>) =>
  verdict.kubelet.candidates.map((c) => [c.pod, c.overRequestBytes / MI, c.exceedsRequest]);

const VARIANTS: WrongVictimVariant[] = [
  'request-4Gi',
  'request-8Gi',
  'request-12Gi',
  'priority',
  'payments-guaranteed',
  'payments-request-only',
];
const SHAPES = { timeSeries, table, wide };

describe('judgeFrames with every query', () => {
  it.each(VARIANTS)('%s gives the orders of the facts themselves', (variant) => {
    const facts = wrongVictimNode(variant);
    const own = { verdict: nodeVerdict(facts) };
    const result = judged(framesOf(rowsOfNode(facts)));
    expect(kernelTable(result)).toEqual(kernelTable(own));
    expect(kubeletTable(result)).toEqual(kubeletTable(own));
    expect(result.verdict.agreement).toBe(own.verdict.agreement);
  });

  it.each(Object.entries(SHAPES))('reads instant and range answers as %s', (_name, shape) => {
    const facts = noReservationNode();
    const own = kernelTable({ verdict: nodeVerdict(facts) });
    expect(own[0]?.slice(0, 2)).toEqual(['search-0', 625]);
    for (const count of [1, 5]) {
      expect(kernelTable(judged(framesOf(rowsOfNode(facts, count), undefined, shape)))).toEqual(own);
    }
  });

  it('lacks nothing', () => {
    expect(judged(framesOf(rowsOfNode(noReservationNode()))).lacks).toEqual([]);
  });
});

describe('judgeFrames with the four plain queries', () => {
  const result = judged(framesOf(rowsOfNode(wrongVictimNode('request-8Gi')), FOUR));

  it('ranks both orders', () => {
    expect(kernelTable(result)).toEqual([
      ['payments-api-0', 1000, 16583],
      ['monitoring-agent-0', 1000, 16483],
      ['data-pipeline-0', 500, 16383],
    ]);
    expect(kubeletTable(result).map(([pod]) => pod)).toEqual([
      'payments-api-0',
      'monitoring-agent-0',
      'data-pipeline-0',
    ]);
  });

  it('says which classes are unsure and what is lacking, and claims no agreement', () => {
    expect(result.verdict.kernel.candidates.map((c) => c.notes)).toEqual([
      ['qos-uncertain'],
      ['qos-uncertain'],
      ['qos-uncertain'],
    ]);
    expect(result.lacks).toEqual(['limits-and-qos-class', 'protection', 'available']);
    expect(result.verdict).toMatchObject({ agreement: 'unknown', agree: false });
  });

  it('does not take a list of pods without class and owner for one that knows who is protected', () => {
    const rows = rowsOfNode(wrongVictimNode('request-8Gi'));
    const podInfo = (rows.podInfo ?? []).map(({ labels: { namespace = '', pod = '', node = '' }, values }) => ({
      labels: { namespace, pod, node },
      values,
    }));
    expect(judged(framesOf({ ...rows, podInfo })).lacks).toContain('protection');
  });
});

describe('judgeFrames: protection', () => {
  const facts = nodeFacts([
    oneContainerPod('etcd-0', { usedMi: 900, pod: { isStatic: true } }),
    oneContainerPod('dns-0', { usedMi: 800, pod: { priorityClassName: 'system-cluster-critical' } }),
    oneContainerPod('web-0', { usedMi: 300, requestMi: 100, pod: { priorityClassName: 'tier-1' } }),
  ]);

  it('is read from the list of pods', () => {
    const { verdict } = judged(framesOf(rowsOfNode(facts)));
    expect(verdict.kubelet.refused.map((c) => [c.pod, c.refusedBecause])).toEqual([
      ['etcd-0', 'static'],
      ['dns-0', 'critical'],
    ]);
    expect(verdict.kubelet.candidates.map((c) => [c.pod, c.priority])).toEqual([['web-0', undefined]]);
  });

  it('uses the priority classes of the options', () => {
    const { verdict } = judged(framesOf(rowsOfNode(facts)), { priorityClasses: new Map([['tier-1', 7]]) });
    expect(verdict.kubelet.candidates[0]?.priority).toBe(7);
  });
});

describe('judgeFrames: what it will not judge', () => {
  const because = (frames: DataFrame[], options?: Partial<JudgeOptions>) => {
    const judgement = judge(frames, options);
    return judgement.kind === 'problem' ? judgement.problem : judgement.kind;
  };
  const facts = wrongVictimNode('request-8Gi');
  const rows = rowsOfNode(facts, 3);

  it('nothing at all', () => {
    expect(because([])).toEqual({ because: 'no-data', faults: [] });
    expect(because(framesOf(rows, []))).toEqual({ because: 'no-data', faults: [] });
  });

  it.each([
    ['requests', ['requests']],
    ['rss', undefined],
    ['capacity', undefined],
  ])('without %s', (absent, missing) => {
    const found = judge(
      framesOf(
        rows,
        FOUR.filter((refId) => refId !== absent)
      )
    );
    expect(found).toMatchObject(
      missing ? { kind: 'problem', problem: { because: 'missing', refIds: missing } } : { kind: 'judged' }
    );
  });

  it('says without capacity and rss which order is lost', () => {
    const noCapacity = judged(framesOf(rows, ['requests', 'rss', 'workingSet']));
    expect(noCapacity.lacks).toContain('capacity');
    expect(noCapacity.verdict.kernel.candidates).toEqual([]);
    expect(noCapacity.verdict.kubelet.candidates).toHaveLength(3);
    expect(judged(framesOf(rows, ['capacity', 'requests', 'workingSet'])).lacks).toContain('rss');
    expect(judged(framesOf(rows, ['capacity', 'requests', 'rss'])).lacks).toContain('working-set');
  });

  it('rows whose labels lack the pod', () => {
    const rss = [{ labels: {}, values: [MI] }];
    expect(because(framesOf({ ...rows, rss, workingSet: [] }, FOUR))).toEqual({
      because: 'missing',
      refIds: ['rss', 'workingSet'],
      faults: [{ refId: 'rss', because: 'no-label', labels: ['namespace', 'pod', 'container'] }],
    });
  });

  it('a moment before all data, and keeps the strip for another', () => {
    const judgement = judge(framesOf(rows, FOUR), { atSeconds: AT_SECONDS - 9999 });
    expect(judgement).toMatchObject({ problem: { because: 'no-data-then' }, scope: { node: 'node-7' } });
  });

  it('queries that name no pod in common', () => {
    const target = { namespace: 'monitoring', pod: 'kube-state-metrics-0', container: 'ksm' };
    const requests = [{ labels: target, values: [MI] }];
    expect(because(framesOf({ ...rowsOfNode(facts), requests }, FOUR))).toEqual({
      because: 'no-common-pods',
      refIds: ['rss', 'requests'],
    });
  });

  it('pods that hold more than the node has: other nodes are among them', () => {
    const twice: NodeMemoryFacts = nodeFacts([
      oneContainerPod('a-0', { usedMi: 10_000, requestMi: 100 }),
      oneContainerPod('b-0', { usedMi: 9_000, requestMi: 100 }),
    ]);
    expect(because(framesOf(rowsOfNode(twice), FOUR))).toMatchObject({
      because: 'more-than-node',
      podsBytes: 19_000 * MI,
      capacityBytes: 16_384 * MI,
    });
  });

  it('several clusters', () => {
    const capacity = ['eu', 'us'].map((cluster) => ({ labels: { node: 'node-7', cluster }, values: [MI] }));
    expect(because(framesOf({ ...rows, capacity }, FOUR))).toEqual({
      because: 'several-clusters',
      clusters: ['eu', 'us'],
    });
  });
});
