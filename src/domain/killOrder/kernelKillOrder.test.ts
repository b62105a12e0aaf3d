import { containerFacts, GI, MI, nodeFacts, oneContainerPod, podFacts } from '../../test/nodeFacts';
import type { ContainerMemoryFacts, NodeDataSet, NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { kernelKillOrder } from './kernelKillOrder';

const without = (...names: NodeDataSet[]): Partial<NodeMemoryFacts> => ({ notCollected: new Set(names) });
const burstable = { qosClass: 'Burstable' } as const;
const app = oneContainerPod('app-0', { usedMi: 500, requestMi: 256, pod: burstable });
const job = oneContainerPod('job-0', { usedMi: 100, pod: { qosClass: 'BestEffort' } });
const adjOf = (node: NodeMemoryFacts): Record<string, number> =>
  Object.fromEntries(kernelKillOrder(node).candidates.map((c) => [c.container, c.oomScoreAdj]));
/** Pages of a score on a node whose total pages are given. */
const pagesOf = (usedMi: number, adj: number, totalPages: number): number =>
  usedMi * 256 + adj * Math.floor(totalPages / 1000);

describe('kernelKillOrder: what is known', () => {
  it('ranks by score and states the margin to the next', () => {
    const { candidates, marginBytes } = kernelKillOrder(nodeFacts([app, job]));
    expect(candidates.map((c) => [c.container, c.scoreBytes / 4096])).toEqual([
      ['app', pagesOf(500, 985, 4194304)],
      ['job', pagesOf(100, 1000, 4194304)],
    ]);
    const margin = (pagesOf(500, 985, 4194304) - pagesOf(100, 1000, 4194304)) * 4096;
    expect(candidates.map((c) => c.marginBytes)).toEqual([margin, undefined]);
    expect(marginBytes).toBe(margin);
  });

  it('counts swap of the node in the scale of the score, not in oom_score_adj', () => {
    const [first] = kernelKillOrder(nodeFacts([job], { swapTotalBytes: 4 * GI })).candidates;
    expect(first?.oomScoreAdj).toBe(1000);
    expect(first?.scoreBytes).toBe(pagesOf(100, 1000, (20 * GI) / 4096) * 4096);
    expect(adjOf(nodeFacts([app], { swapTotalBytes: 4 * GI }))).toEqual({ app: 985 });
  });

  it('calls less than 1 % of capacity too close, and 1 % not', () => {
    const best = (name: string, usedMi: number) => oneContainerPod(name, { usedMi, pod: { qosClass: 'BestEffort' } });
    const order = (apartMi: number) =>
      kernelKillOrder(nodeFacts([best('a-0', 100), best('b-0', 100 + apartMi)], { capacityBytes: 10000 * MI }));
    expect(order(99).tooCloseToCall).toBe(true);
    expect(order(100).tooCloseToCall).toBe(false);
    expect(order(0).marginBytes).toBe(0);
    expect(order(0).tooCloseToCall).toBe(true);
  });

  it('has no margin and nothing to call with one container or none', () => {
    expect(kernelKillOrder(nodeFacts([app]))).toMatchObject({ marginBytes: undefined, tooCloseToCall: false });
    expect(kernelKillOrder(nodeFacts([]))).toEqual({
      candidates: [],
      unranked: [],
      marginBytes: undefined,
      tooCloseToCall: false,
    });
  });

  it('scores containers of one pod apart', () => {
    const pod = podFacts('web-0', {
      ...burstable,
      containers: [
        containerFacts('big', { rssBytes: GI, requestBytes: 2 * GI }),
        containerFacts('proxy', { rssBytes: 10 * MI }),
      ],
    });
    expect(adjOf(nodeFacts([pod]))).toEqual({ big: 875, proxy: 999 });
  });
});

describe('kernelKillOrder: special containers', () => {
  const sidecar = containerFacts('proxy', { kind: 'sidecar', rssBytes: 50 * MI, requestBytes: 64 * MI });
  const main = containerFacts('main', { rssBytes: GI, requestBytes: 2 * GI });
  const meshed = podFacts('web-0', { ...burstable, containers: [sidecar, main] });

  it.each([
    ['v1.31.9', 997],
    ['v1.32.0', 875],
    ['v1.35.1+k3s1', 875],
    [undefined, 875],
  ])('a sidecar on %s has oom_score_adj %d', (kubeletVersion, adj) => {
    expect(adjOf(nodeFacts([meshed], { kubeletVersion }))).toEqual({ proxy: adj, main: 875 });
  });

  it('scores a sidecar by its own request where no regular container is known', () => {
    expect(adjOf(nodeFacts([{ ...meshed, containers: [sidecar] }]))).toEqual({ proxy: 997 });
  });

  it('one regular container without a request takes the protection from the sidecar', () => {
    const pod = { ...meshed, containers: [sidecar, main, containerFacts('debug', { rssBytes: MI })] };
    expect(adjOf(nodeFacts([pod]))).toEqual({ proxy: 997, main: 875, debug: 999 });
  });

  it('leaves out init containers that have ended, ranks one that runs by its own request', () => {
    const ended = containerFacts('migrate', { kind: 'init', requestBytes: GI });
    const runs = containerFacts('fetch', { kind: 'init', requestBytes: GI, rssBytes: 5 * MI });
    const order = kernelKillOrder(nodeFacts([podFacts('web-0', { ...burstable, containers: [ended, runs] })]));
    expect(order.candidates.map((c) => [c.container, c.oomScoreAdj])).toEqual([['fetch', 938]]);
    expect(order.unranked).toEqual([]);
  });

  it('shields a node-critical pod like a Guaranteed one and says when its priority is assumed', () => {
    const critical = (priority?: number) =>
      oneContainerPod('cni-0', {
        usedMi: 300,
        requestMi: 10,
        pod: { ...burstable, priorityClassName: 'system-node-critical', priority },
      });
    const read = (priority?: number) => {
      const [candidate] = kernelKillOrder(nodeFacts([critical(priority)])).candidates;
      return [candidate?.oomScoreAdj, candidate?.notes];
    };
    expect(read(2_000_001_000)).toEqual([-997, []]);
    expect(read()).toEqual([-997, ['critical-assumed']]);
    expect(read(100)).toEqual([999, []]);
  });

  it('gives system-cluster-critical no protection', () => {
    const dns = oneContainerPod('dns-0', {
      usedMi: 60,
      pod: { ...burstable, priorityClassName: 'system-cluster-critical' },
    });
    expect(adjOf(nodeFacts([dns]))).toEqual({ dns: 999 });
  });

  it('notes a scheduler figure that the containers do not add up to', () => {
    const notes = (schedulerRequestBytes: number) =>
      kernelKillOrder(nodeFacts([{ ...app, schedulerRequestBytes }])).candidates[0]?.notes;
    expect(notes(256 * MI)).toEqual([]);
    expect(notes(1024 * MI)).toEqual(['pod-level-request']);
  });
});

describe('kernelKillOrder: what is missing', () => {
  const unranked = (node: NodeMemoryFacts) => {
    const { candidates, unranked: left } = kernelKillOrder(node);
    return { ranked: candidates.map((c) => c.container), left: left.map((u) => [u.container, u.because]) };
  };

  it.each([undefined, 0])('ranks nobody when the capacity is %p', (capacityBytes) => {
    expect(unranked(nodeFacts([app, job], { capacityBytes }))).toEqual({
      ranked: [],
      left: [
        ['app', 'capacity-not-collected'],
        ['job', 'capacity-not-collected'],
      ],
    });
  });

  it('ranks nobody when requests are not collected: no request is not a request of 0', () => {
    expect(unranked(nodeFacts([app, job], without('requests')))).toEqual({
      ranked: [],
      left: [
        ['app', 'requests-not-collected'],
        ['job', 'requests-not-collected'],
      ],
    });
  });

  it('ranks a pod with a stored class where limits are not collected, and only that', () => {
    const unstored = { ...job, qosClass: undefined };
    expect(unranked(nodeFacts([app, unstored], without('limits')))).toEqual({
      ranked: ['app'],
      left: [['job', 'requests-not-collected']],
    });
  });

  it('leaves a container without a memory sample unranked, its siblings not', () => {
    const pod = podFacts('web-0', {
      ...burstable,
      containers: [containerFacts('crashing', { requestBytes: GI }), containerFacts('fine', { rssBytes: MI })],
    });
    expect(unranked(nodeFacts([pod]))).toEqual({ ranked: ['fine'], left: [['crashing', 'memory-not-collected']] });
  });

  it('stands the working set in for rss and says so', () => {
    const cached = podFacts('web-0', {
      ...burstable,
      containers: [containerFacts('app', { workingSetBytes: 700 * MI })],
    });
    const [candidate] = kernelKillOrder(nodeFacts([cached], without('rss'))).candidates;
    expect(candidate).toMatchObject({ residentBytes: 700 * MI, residentBasis: 'working-set' });
  });

  it('notes how sure the class is', () => {
    const derived = (container: Partial<ContainerMemoryFacts>, node: Partial<NodeMemoryFacts> = {}) =>
      kernelKillOrder(
        nodeFacts([podFacts('web-0', { containers: [containerFacts('app', { rssBytes: MI, ...container })] })], node)
      ).candidates[0];
    expect(derived({ requestBytes: MI })).toMatchObject({ qosClass: 'Burstable', notes: ['qos-derived'] });
    expect(derived({ requestBytes: MI, limitBytes: MI }, without('cpuResources'))).toMatchObject({
      qosClass: 'Burstable',
      notes: ['qos-uncertain'],
    });
    expect(derived({}, without('initContainers'))).toMatchObject({ qosClass: 'BestEffort', notes: ['qos-uncertain'] });
  });

  it('ranks requests that are not whole bytes, rounded up as Kubernetes does', () => {
    const half = (requestBytes: number) =>
      podFacts('web-0', { ...burstable, containers: [containerFacts('app', { rssBytes: MI, requestBytes })] });
    expect(adjOf(nodeFacts([half(GI + 0.1)], { capacityBytes: 16 * GI }))).toEqual({ app: 938 });
    expect(adjOf(nodeFacts([half(999.5)], { capacityBytes: 1000 * 1000 }))).toEqual({ app: 999 });
  });
});
