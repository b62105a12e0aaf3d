import fc from 'fast-check';

import { containerFacts, MI, nodeFacts, oneContainerPod, podFacts } from '../../test/nodeFacts';
import type { NodeMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';

import { kubeletKillOrder } from './kubeletKillOrder';
import { nodeVerdict } from './nodeVerdict';

const mi = fc.integer({ min: 0, max: 6 }).map((n) => n * 100 * MI);
const maybeMi = fc.option(mi, { nil: undefined });
const regular = fc.record({ requestBytes: maybeMi, limitBytes: maybeMi, rssBytes: maybeMi, workingSetBytes: maybeMi });
const priorityClassName = fc.constantFrom(undefined, 'tier-1', 'tier-2', 'system-cluster-critical');
const anyPod = fc.record({
  qosClass: fc.constantFrom(undefined, 'Guaranteed' as const, 'Burstable' as const, 'BestEffort' as const),
  priorityClassName,
  priority: fc.constantFrom(undefined, undefined, 0, 5, -3),
  isStatic: fc.boolean(),
  workingSetBytes: maybeMi,
  schedulerRequestBytes: fc.constantFrom(undefined, undefined, 300 * MI),
  containers: fc.array(regular, { maxLength: 3 }),
});
/** Few values on purpose, so that ties are common. */
const anyPods: fc.Arbitrary<PodMemoryFacts[]> = fc
  .array(anyPod, { maxLength: 6 })
  .map((pods) =>
    pods.map(({ containers, ...rest }, i) =>
      podFacts(`p-${i}`, { ...rest, containers: containers.map((facts, j) => containerFacts(`c${j}`, facts)) })
    )
  );
const anyNode: fc.Arbitrary<NodeMemoryFacts> = fc
  .record({
    pods: anyPods,
    notCollected: fc.subarray(['requests', 'limits', 'cpuResources', 'initContainers'] as const),
  })
  .map(({ pods, notCollected }) => nodeFacts(pods, { notCollected: new Set(notCollected) }));

const shuffled = <T>(items: readonly T[], keys: number[]): T[] =>
  items
    .map((item, i) => ({ item, key: keys[i % keys.length] ?? 0 }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);

describe('nodeVerdict', () => {
  it('is the same whatever the order of pods and containers', () => {
    const keys = fc.array(fc.double({ noNaN: true }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(anyNode, keys, (node, order) => {
        const pods = node.pods.map((pod) => ({ ...pod, containers: shuffled(pod.containers, order) }));
        expect(nodeVerdict({ ...node, pods: shuffled(pods, order) })).toEqual(nodeVerdict(node));
      }),
      { numRuns: 500 }
    );
  });

  it('accounts for every container and every pod once', () => {
    fc.assert(
      fc.property(anyNode, (node) => {
        const { kernel, kubelet } = nodeVerdict(node);
        const containers = [...kernel.candidates, ...kernel.unranked].map((c) => `${c.pod}/${c.container}`);
        const pods = [...kubelet.candidates, ...kubelet.refused, ...kubelet.unranked].map((c) => c.pod);
        expect(containers.sort()).toEqual(
          node.pods.flatMap((p) => p.containers.map((c) => `${p.pod}/${c.name}`)).sort()
        );
        expect(pods.sort()).toEqual(node.pods.map((p) => p.pod).sort());
      })
    );
  });

  it('orders by falling score, and ranks no one by a score that is not a number', () => {
    fc.assert(
      fc.property(anyNode, (node) => {
        const scores = nodeVerdict(node).kernel.candidates.map((c) => c.scoreBytes);
        expect(scores.every(Number.isFinite)).toBe(true);
        expect(scores).toEqual([...scores].sort((a, b) => b - a));
      })
    );
  });

  it('names the unknown PriorityClasses that decide who is evicted first: no fewer, no more', () => {
    const classes = ['tier-1', 'tier-2'];
    const firstOf = (node: NodeMemoryFacts, values: Record<string, number>): string | undefined =>
      kubeletKillOrder({
        ...node,
        pods: node.pods.map((pod) => ({ ...pod, priority: pod.priority ?? values[pod.priorityClassName ?? ''] })),
      }).candidates[0]?.pod;
    const extremes = [-1e9, 0, 1e9];
    fc.assert(
      fc.property(anyNode, (node) => {
        const { candidates, unknownPriorityClasses } = kubeletKillOrder(node);
        const deciding = classes.filter((name) =>
          extremes.some((value) => firstOf(node, { 'tier-1': 0, 'tier-2': 0, [name]: value }) !== candidates[0]?.pod)
        );
        expect(unknownPriorityClasses).toEqual(deciding);
      }),
      { numRuns: 1000 }
    );
  });

  it('agrees on the pod, not on its name in another namespace', () => {
    const big = oneContainerPod('web-0', { usedMi: 4000, requestMi: 100, pod: { qosClass: 'Burstable', priority: 9 } });
    const other = oneContainerPod('web-0', {
      usedMi: 200,
      requestMi: 100,
      pod: { namespace: 'test', qosClass: 'Burstable' },
    });
    const { kernel, kubelet, agree } = nodeVerdict(nodeFacts([big, other]));
    expect(kernel.candidates[0]?.namespace).toBe('shop');
    expect(kubelet.candidates[0]?.namespace).toBe('test');
    expect(agree).toBe(false);
  });

  it('does not know whether they agree while an unknown PriorityClass decides', () => {
    const big = oneContainerPod('big-0', { usedMi: 4000, pod: { qosClass: 'BestEffort' } });
    const small = (priorityClassName?: string) =>
      oneContainerPod('small-0', { usedMi: 100, pod: { qosClass: 'BestEffort', priorityClassName } });
    expect(nodeVerdict(nodeFacts([big, small()]))).toMatchObject({ agreement: 'same', agree: true });
    expect(nodeVerdict(nodeFacts([big, small('tier-1')]))).toMatchObject({ agreement: 'unknown', agree: false });
    const preferred = { ...big, priority: 5 };
    expect(nodeVerdict(nodeFacts([preferred, small()]))).toMatchObject({ agreement: 'different', agree: false });
  });

  it.each<[string, NodeMemoryFacts]>([
    ['no pods', nodeFacts([])],
    [
      'no capacity: the kernel has no order',
      nodeFacts([oneContainerPod('a-0', { usedMi: 1 })], { capacityBytes: undefined }),
    ],
    [
      'only a static pod: the kubelet evicts none',
      nodeFacts([oneContainerPod('a-0', { usedMi: 1, pod: { isStatic: true } })]),
    ],
  ])('does not claim that the killers agree with %s', (_name, node) => {
    expect(nodeVerdict(node)).toMatchObject({ agreement: 'unknown', agree: false });
  });
});
