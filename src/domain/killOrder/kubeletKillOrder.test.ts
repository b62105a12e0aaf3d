import { containerFacts, GI, MI, nodeFacts, oneContainerPod, podFacts } from '../../test/nodeFacts';
import type { NodeDataSet, NodeMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';

import { kubeletKillOrder } from './kubeletKillOrder';

const without = (...names: NodeDataSet[]): Partial<NodeMemoryFacts> => ({ notCollected: new Set(names) });
const pod = (name: string, usedMi: number, requestMi?: number, rest: Partial<PodMemoryFacts> = {}): PodMemoryFacts =>
  oneContainerPod(name, { usedMi, requestMi, pod: rest });
const namesOf = (pods: PodMemoryFacts[], node: Partial<NodeMemoryFacts> = {}): string[] =>
  kubeletKillOrder(nodeFacts(pods, node)).candidates.map((c) => c.pod);

describe('kubeletKillOrder: rank', () => {
  it('takes a pod above its request before any other, whatever its priority', () => {
    const over = pod('over-0', 101, 100, { priorityClassName: 'high', priority: 1_000_000 });
    const within = pod('within-0', 4000, 5000, { priority: -5 });
    expect(namesOf([within, over])).toEqual(['over-0', 'within-0']);
  });

  it('does not count usage equal to the request as above it', () => {
    const [first] = kubeletKillOrder(nodeFacts([pod('equal-0', 100, 100)])).candidates;
    expect(first).toMatchObject({ exceedsRequest: false, overRequestBytes: 0 });
    expect(kubeletKillOrder(nodeFacts([pod('idle-0', 0)])).candidates[0]?.exceedsRequest).toBe(false);
  });

  it('takes the lower priority before the larger excess', () => {
    const low = pod('low-0', 110, 100, { priority: -1 });
    const high = pod('high-0', 4000, 100, { priority: 10 });
    const none = pod('none-0', 3000, 100);
    expect(namesOf([high, none, low])).toEqual(['low-0', 'none-0', 'high-0']);
  });

  it('takes the larger excess in bytes, not in proportion', () => {
    expect(namesOf([pod('double-0', 200, 100), pod('big-0', 5200, 5000)])).toEqual(['big-0', 'double-0']);
    expect(namesOf([pod('far-below-0', 10, 500), pod('just-below-0', 990, 1000)])).toEqual([
      'just-below-0',
      'far-below-0',
    ]);
  });

  it('marks ties, which the kubelet leaves open, and settles them by name', () => {
    const { candidates, marginBytes, tooCloseToCall } = kubeletKillOrder(
      nodeFacts([pod('c-0', 50, 100), pod('b-0', 300, 100), pod('a-0', 300, 100)])
    );
    expect(candidates.map((c) => [c.pod, c.tiedWithNext])).toEqual([
      ['a-0', true],
      ['b-0', false],
      ['c-0', false],
    ]);
    expect(marginBytes).toBe(0);
    expect(tooCloseToCall).toBe(true);
  });

  it('sees no margin in bytes between pods that priority or "exceeds" sets apart', () => {
    const base = pod('a-0', 101, 100);
    expect(kubeletKillOrder(nodeFacts([base, pod('b-0', 100, 100)]))).toMatchObject({ tooCloseToCall: false });
    expect(kubeletKillOrder(nodeFacts([base, pod('b-0', 100, 100)])).marginBytes).toBeUndefined();
    const prior = pod('b-0', 101, 100, { priority: 1 });
    expect(kubeletKillOrder(nodeFacts([base, prior]))).toMatchObject({ tooCloseToCall: false });
    expect(kubeletKillOrder(nodeFacts([base])).marginBytes).toBeUndefined();
    expect(kubeletKillOrder(nodeFacts([base])).tooCloseToCall).toBe(false);
  });

  it('compares pods of one unknown class by bytes', () => {
    const classed = (name: string, usedMi: number) => pod(name, usedMi, 100, { priorityClassName: 'tier-1' });
    expect(kubeletKillOrder(nodeFacts([classed('a-0', 150), classed('b-0', 300)]))).toMatchObject({
      marginBytes: 150 * MI,
      tooCloseToCall: true,
    });
  });

  it('calls less than 1 % of capacity too close, and never without a capacity', () => {
    const pods = (apartMi: number) => [pod('a-0', 300, 100), pod('b-0', 300 - apartMi, 100)];
    const close = (apartMi: number, capacityBytes?: number) =>
      kubeletKillOrder(nodeFacts(pods(apartMi), { capacityBytes })).tooCloseToCall;
    expect(close(99, 10000 * MI)).toBe(true);
    expect(close(100, 10000 * MI)).toBe(false);
    expect(close(0)).toBe(false);
  });
});

describe('kubeletKillOrder: protected pods', () => {
  it('keeps pods apart that the kubelet refuses to evict, in their rank', () => {
    const order = kubeletKillOrder(
      nodeFacts([
        pod('etcd-0', 3000, 100, { isStatic: true }),
        pod('cni-0', 900, 100, { priorityClassName: 'system-node-critical' }),
        pod('dns-0', 4000, 100, { priorityClassName: 'system-cluster-critical', priority: 2_000_000_000 }),
        pod('web-0', 101, 100),
      ])
    );
    expect(order.candidates.map((c) => c.pod)).toEqual(['web-0']);
    expect([...order.candidates, ...order.refused].map((c) => c.tiedWithNext)).toEqual([false, false, false, false]);
    expect(order.refused.map((c) => [c.pod, c.refusedBecause])).toEqual([
      ['etcd-0', 'static'],
      ['dns-0', 'critical'],
      ['cni-0', 'critical'],
    ]);
  });

  it('does not protect a class name whose collected priority is ordinary', () => {
    const renamed = pod('cni-0', 900, 100, { priorityClassName: 'system-node-critical', priority: 100 });
    expect(namesOf([renamed])).toEqual(['cni-0']);
  });
});

describe('kubeletKillOrder: unknown PriorityClasses', () => {
  const unknown = (pods: PodMemoryFacts[]) => kubeletKillOrder(nodeFacts(pods)).unknownPriorityClasses;
  const classed = (name: string, usedMi: number, requestMi: number, priorityClassName: string) =>
    pod(name, usedMi, requestMi, { priorityClassName });

  it('names those that could change who is first, each once, sorted', () => {
    const pods = [
      classed('a-0', 300, 100, 'tier-2'),
      classed('b-0', 250, 100, 'tier-1'),
      classed('c-0', 240, 100, 'tier-2'),
    ];
    expect(unknown(pods)).toEqual(['tier-1', 'tier-2']);
    expect(unknown([pod('a-0', 300, 100), classed('b-0', 250, 100, 'tier-1')])).toEqual(['tier-1']);
  });

  it('leaves out pods on the other side of their request', () => {
    expect(unknown([pod('a-0', 300, 100), pod('b-0', 200, 100), classed('c-0', 50, 100, 'tier-1')])).toEqual([]);
  });

  it('is silent where one pod alone exceeds its request', () => {
    expect(unknown([classed('a-0', 300, 100, 'tier-1'), pod('b-0', 50, 100)])).toEqual([]);
  });

  it('is silent where all rivals share the class: one class has one priority', () => {
    expect(unknown([classed('a-0', 300, 100, 'tier-1'), classed('b-0', 200, 100, 'tier-1')])).toEqual([]);
  });

  it('leaves the priority of such a pod open instead of calling it 0', () => {
    const [candidate] = kubeletKillOrder(nodeFacts([classed('a-0', 300, 100, 'tier-1')])).candidates;
    expect(candidate?.priority).toBeUndefined();
    expect(candidate?.priorityClassName).toBe('tier-1');
  });
});

describe('kubeletKillOrder: what is missing', () => {
  it('does not rank by requests that are not collected', () => {
    const { candidates, unranked } = kubeletKillOrder(nodeFacts([pod('a-0', 300), pod('b-0', 1)], without('requests')));
    expect(candidates).toEqual([]);
    expect(unranked).toEqual([
      { namespace: 'shop', pod: 'a-0', because: 'requests-not-collected' },
      { namespace: 'shop', pod: 'b-0', because: 'requests-not-collected' },
    ]);
  });

  it('ranks by the scheduler where only that is scraped', () => {
    const known = pod('a-0', 300, undefined, { schedulerRequestBytes: 256 * MI });
    const [candidate] = kubeletKillOrder(nodeFacts([known], without('requests'))).candidates;
    expect(candidate).toMatchObject({ requestBytes: 256 * MI, requestBasis: 'scheduler', overRequestBytes: 44 * MI });
  });

  it('takes no 0 for the containers where the scheduler figure does not fit the version', () => {
    const sidecar = containerFacts('proxy', { kind: 'sidecar', workingSetBytes: MI });
    const meshed = podFacts('a-0', { workingSetBytes: MI, schedulerRequestBytes: GI, containers: [sidecar] });
    const order = kubeletKillOrder(nodeFacts([meshed], { ...without('requests'), kubeletVersion: 'v1.33.2' }));
    expect(order.candidates).toEqual([]);
    expect(order.unranked.map((u) => u.because)).toEqual(['requests-not-collected']);
  });

  it('does not rank a pod without a memory sample', () => {
    const silent = podFacts('a-0', { containers: [containerFacts('app', { requestBytes: MI })] });
    expect(kubeletKillOrder(nodeFacts([silent]))).toMatchObject({
      candidates: [],
      unranked: [{ namespace: 'shop', pod: 'a-0', because: 'memory-not-collected' }],
    });
  });

  it('prefers the pod cgroup, which holds tmpfs, to the sum of the containers', () => {
    const containers = [
      containerFacts('app', { workingSetBytes: 100 * MI }),
      containerFacts('proxy', { workingSetBytes: 20 * MI }),
    ];
    const read = (workingSetBytes?: number) =>
      kubeletKillOrder(nodeFacts([podFacts('a-0', { workingSetBytes, containers })])).candidates[0];
    expect(read(640 * MI)).toMatchObject({ workingSetBytes: 640 * MI, workingSetBasis: 'pod-cgroup' });
    expect(read()).toMatchObject({ workingSetBytes: 120 * MI, workingSetBasis: 'sum-of-containers' });
  });

  it('sums sidecars from kubelet 1.34 on', () => {
    const meshed = podFacts('a-0', {
      workingSetBytes: 300 * MI,
      containers: [
        containerFacts('proxy', { kind: 'sidecar', requestBytes: 128 * MI }),
        containerFacts('app', { requestBytes: 200 * MI }),
      ],
    });
    const over = (kubeletVersion: string) =>
      kubeletKillOrder(nodeFacts([meshed], { kubeletVersion })).candidates[0]?.overRequestBytes;
    expect(over('v1.33.9')).toBe(100 * MI);
    expect(over('v1.34.0')).toBe(-28 * MI);
  });
});
