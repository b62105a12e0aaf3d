import { containerFacts, GI, MI, nodeFacts, oneContainerPod, podFacts } from '../../test/nodeFacts';
import { nodeVerdict } from '../killOrder/nodeVerdict';
import type { ContainerMemoryFacts, NodeMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';

import { kernelArithmetic, kubeletArithmetic } from './arithmetic';

const plain = (lines: string[]): string[] => lines.map((line) => line.replaceAll('\u202f', ' '));

function kernelLines(pod: PodMemoryFacts, node: Partial<NodeMemoryFacts> = {}): string[] {
  const facts = nodeFacts([pod], node);
  const [candidate] = nodeVerdict(facts).kernel.candidates;
  return candidate ? plain(kernelArithmetic(candidate, facts)) : [];
}

function kubeletLines(...pods: PodMemoryFacts[]): string[] {
  const [candidate] = nodeVerdict(nodeFacts(pods)).kubelet.candidates;
  return candidate ? plain(kubeletArithmetic(candidate)) : [];
}

const burstable = (container: Partial<ContainerMemoryFacts>): PodMemoryFacts =>
  podFacts('web-0', { qosClass: 'Burstable', containers: [containerFacts('web', container)] });

describe('kernelArithmetic', () => {
  it('adds up for a Burstable container', () => {
    expect(kernelLines(burstable({ rssBytes: 8 * GI, requestBytes: 4 * GI }))).toEqual([
      'Burstable: oom_score_adj 750 = 1000 - 1000 × 4 Gi request / 16 Gi, within 3..999',
      '8 192 Mi resident: rss 8 Gi; an upper bound if the container has several processes',
      '+12 287 Mi from oom_score_adj 750: 750 × 1/1000 of 16 Gi node memory',
      '= 20 479 Mi',
    ]);
  });

  it('names what is resident, part by part, and swap of the node', () => {
    const parts = { rssBytes: GI, mappedFileBytes: 200 * MI, swapBytes: 30 * MI };
    const lines = kernelLines(burstable(parts), { swapTotalBytes: 4 * GI });
    expect(lines[1]).toBe(
      '1 254 Mi resident: rss 1 Gi + mapped files 200 Mi + swap 30 Mi; an upper bound if the container has several processes'
    );
    expect(lines[2]).toMatch(/of 16 Gi node memory \+ 4 Gi swap$/);
  });

  it('says that page cache is counted where rss is not collected', () => {
    expect(kernelLines(burstable({ workingSetBytes: GI }))[1]).toBe(
      '1 024 Mi resident: working set, because rss is not collected; page cache is included'
    );
  });

  it.each([
    ['Guaranteed', { qosClass: 'Guaranteed' as const }, 'Guaranteed: oom_score_adj -997'],
    ['BestEffort', { qosClass: 'BestEffort' as const }, 'BestEffort: oom_score_adj 1000'],
    [
      'node-critical',
      { qosClass: 'Burstable' as const, priorityClassName: 'system-node-critical', priority: 2_000_001_000 },
      'node-critical: oom_score_adj -997',
    ],
  ])('needs no formula for %s', (_name, pod, line) => {
    expect(kernelLines(oneContainerPod('web-0', { usedMi: 1, requestMi: 1, pod }))[0]).toBe(line);
  });

  it('shows a negative score as such', () => {
    const lines = kernelLines(oneContainerPod('web-0', { usedMi: 200, pod: { qosClass: 'Guaranteed' } }));
    expect(lines.slice(2)).toEqual([
      '-16 334 Mi from oom_score_adj -997: -997 × 1/1000 of 16 Gi node memory',
      '= -16 134 Mi',
    ]);
  });

  it('adds every note', () => {
    const derived = oneContainerPod('web-0', { usedMi: 1, requestMi: 1, pod: { schedulerRequestBytes: GI } });
    expect(kernelLines(derived).slice(4)).toEqual([
      'QoS class worked out from requests and limits; the stored one is not collected.',
      'The scheduler counts another pod request than the containers add up to: with pod-level resources the true oom_score_adj is lower.',
    ]);
    const critical = { qosClass: 'Burstable' as const, priorityClassName: 'system-node-critical' };
    expect(kernelLines(oneContainerPod('web-0', { usedMi: 1, pod: critical })).slice(4)).toEqual([
      'Taken for node-critical by its class name; its numeric priority is not collected.',
    ]);
  });
});

describe('kubeletArithmetic', () => {
  it('goes through the keys in their order', () => {
    expect(kubeletLines(oneContainerPod('web-0', { usedMi: 300, requestMi: 100 }))).toEqual([
      '1. exceeds its request: working set 300 Mi (pod cgroup), request 100 Mi (sum of its containers)',
      '2. priority 0',
      '3. working set - request = +200 Mi',
    ]);
  });

  it('names the class, the scheduler, and what the sum of the containers may miss', () => {
    const pod = podFacts('web-0', {
      priorityClassName: 'tier-1',
      priority: 5,
      schedulerRequestBytes: GI,
      containers: [containerFacts('web', { workingSetBytes: 300 * MI })],
    });
    expect(kubeletLines(pod)).toEqual([
      '1. within its request: working set 300 Mi (sum of its containers; tmpfs volumes may be missing), request 1 Gi (as the scheduler counts it)',
      '2. priority 5 (tier-1)',
      '3. working set - request = -724 Mi',
    ]);
  });

  it('says that a priority is unknown, and that a tie is open', () => {
    const pod = (name: string) => oneContainerPod(name, { usedMi: 300, pod: { priorityClassName: 'tier-1' } });
    expect(kubeletLines(pod('a-0'), pod('b-0')).slice(1)).toEqual([
      '2. priority of class tier-1 unknown, compared as 0',
      '3. working set - request = +300 Mi',
      'Tied with the next by all three: the order between them is unspecified.',
    ]);
  });
});
