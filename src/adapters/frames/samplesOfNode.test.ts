import type { DataFrame } from '@grafana/data';

import { AT_SECONDS, GI, MI } from '../../test/nodeFacts';
import type { Labels } from '../prometheus/parseAnswer';

import { frameData } from './FrameData';
import { judgeFrames } from './judgeFrames';
import { chooseNode } from './nodesInFrames';
import { readFrames } from './readFrames';
import { timeSeries } from './test/frames';

const judge = (frames: DataFrame[], wanted: string[] = []) =>
  judgeFrames(frameData(readFrames(frames, AT_SECONDS)), { atSeconds: AT_SECONDS, wanted, priorityClasses: new Map() });
const rows = (refId: string, ...labels: Array<[Labels, number]>) =>
  timeSeries(
    refId,
    labels.map(([each, value]) => ({ labels: each, values: [value] }))
  );
const podsOf = (frames: DataFrame[], wanted: string[]) => {
  const judgement = judge(frames, wanted);
  return judgement.kind === 'judged' ? judgement.facts.pods.map(({ pod }) => pod) : judgement;
};
const a = { namespace: 'shop', pod: 'a-0', container: 'a' };
const b = { namespace: 'shop', pod: 'b-0', container: 'b' };
const capacity = rows('capacity', [{ node: 'n1' }, 16 * GI], [{ node: 'n2' }, 32 * GI]);
const rss = rows('rss', [a, GI], [b, GI]);
const requests = (labelsOfA: Labels, labelsOfB: Labels) =>
  rows('requests', [{ ...a, ...labelsOfA }, MI], [{ ...b, ...labelsOfB }, MI]);

describe('several nodes in the data', () => {
  const onNodes = requests({ node: 'n1' }, { node: 'n2' });

  it('asks for a choice and never mixes them', () => {
    expect(judge([...capacity, ...rss, ...onNodes])).toEqual({ kind: 'choose-node', nodes: ['n1', 'n2'] });
    expect(judge([...capacity, ...rss, ...onNodes], ['n2', 'n1', 'n3'])).toEqual({
      kind: 'choose-node',
      nodes: ['n1', 'n2'],
    });
    expect(judge([...capacity, ...rss, ...onNodes], ['n3'])).toMatchObject({
      problem: { because: 'node-not-found', wanted: ['n3'], nodes: ['n1', 'n2'] },
    });
  });

  it('finds the node of a row from other rows of its pod', () => {
    expect(podsOf([...capacity, ...rss, ...onNodes], ['n1'])).toEqual(['a-0']);
    expect(podsOf([...capacity, ...rss, ...onNodes], ['n2'])).toEqual(['b-0']);
  });

  it('takes an instance for a node only where it is the name of one', () => {
    const byInstance = rows('rss', [{ ...a, instance: 'n1' }, GI], [{ ...b, instance: 'n2:10250' }, GI]);
    const plain = requests({ instance: '10.0.0.9:8080' }, { instance: '10.0.0.9:8080' });
    expect(podsOf([...capacity, ...byInstance, ...plain], ['n2'])).toEqual(['b-0']);
  });

  it('refuses rows that name no node', () => {
    expect(judge([...capacity, ...rss, ...requests({}, {})], ['n1'])).toMatchObject({
      problem: { because: 'rows-without-node', refId: 'rss' },
    });
  });

  it('does not take the node of the exporter for that of the pod', () => {
    const qosClass = rows(
      'qosClass',
      [{ namespace: 'shop', pod: 'a-0', node: 'n2', qos_class: 'Burstable' }, 1],
      [{ namespace: 'shop', pod: 'b-0', node: 'n2', qos_class: 'Burstable' }, 1]
    );
    expect(podsOf([...qosClass, ...capacity, ...rss, ...onNodes], ['n2'])).toEqual(['b-0']);
  });

  it('leaves MemAvailable alone that could be of either', () => {
    const memAvailable = rows('memAvailable', [{}, 5 * GI]);
    const judgement = judge([...capacity, ...rss, ...onNodes, ...memAvailable], ['n1']);
    expect(judgement).toMatchObject({ kind: 'judged', lacks: expect.arrayContaining(['available']) });
    const alone = rows('capacity', [{ node: 'n1' }, 16 * GI]);
    const sole = judge([...alone, ...rss, ...requests({}, {}), ...memAvailable]);
    expect(sole).toMatchObject({ kind: 'judged', facts: { memAvailableBytes: 5 * GI } });
  });
});

describe('one node in the data', () => {
  it('leaves out pods whose rows name another', () => {
    const alone = rows('capacity', [{ node: 'n1' }, 16 * GI]);
    const named = rows('rss', [{ ...a, node: 'n1' }, GI], [{ ...b, node: 'n2' }, GI]);
    expect(podsOf([...alone, ...named, ...requests({}, {})], [])).toEqual(['a-0']);
  });

  it('needs no name at all', () => {
    const judgement = judge([...rows('capacity', [{}, 16 * GI]), ...rss, ...requests({}, {})]);
    expect(judgement).toMatchObject({ kind: 'judged', facts: { capacityBytes: 16 * GI } });
  });

  it('joins rows of which only some name the cluster', () => {
    const alone = rows('capacity', [{ node: 'n1', cluster: 'eu' }, 16 * GI]);
    expect(podsOf([...alone, ...rss, ...requests({ cluster: 'eu' }, {})], [])).toEqual(['a-0', 'b-0']);
  });
});

describe('chooseNode', () => {
  it('believes a name where the data names none', () => {
    expect(chooseNode([], ['n1'])).toEqual({ kind: 'node', node: 'n1', alone: true });
    expect(chooseNode(['n1'], [])).toEqual({ kind: 'node', node: 'n1', alone: true });
    expect(chooseNode(['n1', 'n2'], ['n2'])).toEqual({ kind: 'node', node: 'n2', alone: false });
  });
});
