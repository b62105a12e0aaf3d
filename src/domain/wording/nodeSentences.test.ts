import { containerFacts, GI, MI, nodeFacts, oneContainerPod, podFacts } from '../../test/nodeFacts';
import { noReservationNode, wrongVictimNode, type WrongVictimVariant } from '../../test/scenarioNodes';
import { nodeVerdict } from '../killOrder/nodeVerdict';
import type { NodeMemoryFacts, PodMemoryFacts } from '../node/NodeMemoryFacts';

import { nodeSentences } from './nodeSentences';

const PERCENT = '\u202f%';
const said = (node: NodeMemoryFacts): string[] =>
  nodeSentences(node, nodeVerdict(node)).map(({ kind, text }) => `${kind}: ${text}`);
const kernelClose = (apart: string) => `unsure: The kernel's first and second are ${apart} apart: too close to call.`;
const kubeletClose = (apart: string) => `unsure: The kubelet's first and second are ${apart} apart: too close to call.`;
const both = (pod: string) =>
  `verdict: If this node runs out now, the kernel kills ${pod}, and the kubelet would evict it too.`;
const shielded = (rank: string, behind: string, request: string) =>
  `explanation: data-pipeline-0 holds 8 Gi, 96${PERCENT} of pod memory, and comes ${rank}, ${behind} behind: its request of ${request} shields it.`;

describe('nodeSentences: history "wrong victim"', () => {
  it.each<[WrongVictimVariant, string[]]>([
    ['request-4Gi', [both('data-pipeline-0')]],
    [
      'request-8Gi',
      [both('payments-api-0'), shielded('third', '199 Mi', '8 Gi'), kernelClose('100 Mi'), kubeletClose('100 Mi')],
    ],
    [
      'request-12Gi',
      [both('payments-api-0'), shielded('third', '4.2 Gi', '12 Gi'), kernelClose('100 Mi'), kubeletClose('100 Mi')],
    ],
    [
      'priority',
      [
        'verdict: The killers disagree: the kernel would kill data-pipeline-0, the kubelet would evict payments-api-0 first.',
        kubeletClose('100 Mi'),
      ],
    ],
    ['payments-guaranteed', [both('data-pipeline-0')]],
    ['payments-request-only', [both('monitoring-agent-0'), shielded('second', '99 Mi', '8 Gi'), kernelClose('99 Mi')]],
  ])('%s', (variant, sentences) => {
    expect(said(wrongVictimNode(variant))).toEqual(sentences);
  });
});

describe('nodeSentences: history "no reservation"', () => {
  it('names search-0 for both killers and says how close it is', () => {
    expect(said(noReservationNode())).toEqual([both('search-0'), kernelClose('104 Mi'), kubeletClose('104 Mi')]);
  });
});

describe('nodeSentences: what shields the biggest', () => {
  const small = oneContainerPod('job-0', { usedMi: 100, pod: { qosClass: 'BestEffort' } });
  const shieldOf = (pod: PodMemoryFacts) => said(nodeFacts([small, pod]))[1]?.replace(/^.*: /, '');
  const huge = (pod: Partial<PodMemoryFacts>, requestMi?: number) =>
    oneContainerPod('db-0', { usedMi: 4096, requestMi, pod });

  it('a Guaranteed class', () => {
    expect(shieldOf(huge({ qosClass: 'Guaranteed' }, 4096))).toBe('Guaranteed pods come last.');
  });

  it('a node-critical class, whatever its request', () => {
    const critical = { qosClass: 'Burstable', priorityClassName: 'system-node-critical' } as const;
    expect(shieldOf(huge(critical, 100))).toBe('node-critical pods come last.');
  });

  it('nothing of its own', () => {
    const swapped = oneContainerPod('big-0', { usedMi: 300, requestMi: 0, pod: { qosClass: 'Burstable' } });
    const node = nodeFacts([oneContainerPod('job-0', { usedMi: 290, pod: { qosClass: 'BestEffort' } }), swapped]);
    expect(said(node)[1]).toBe(
      `explanation: big-0 holds 300 Mi, 51${PERCENT} of pod memory, and comes second, 6 Mi behind: others score higher.`
    );
  });
});

describe('nodeSentences: processes outside of pods', () => {
  const guaranteed = oneContainerPod('db-0', { usedMi: 4096, requestMi: 4096, pod: { qosClass: 'Guaranteed' } });

  it('come before containers that score below 0, which are then not the victim', () => {
    expect(said(nodeFacts([guaranteed]))).toEqual([
      'verdict: Of the containers on this node, the kernel kills db-0 first, and the kubelet would evict it too.',
      'unsure: db-0 scores below 0: any process outside of pods with oom_score_adj 0 dies before it.',
    ]);
  });

  it('may come first where the host holds more than the first container scores', () => {
    // adj 63: 63 x 4194 pages and 100Mi are 1132Mi
    const shielded = oneContainerPod('web-0', { usedMi: 100, requestMi: 15360, pod: { qosClass: 'Burstable' } });
    const hostHolds = (mi: number) => said(nodeFacts([shielded], { rootWorkingSetBytes: (100 + mi) * MI }));
    expect(hostHolds(3072)).toEqual([
      both('web-0'),
      'unsure: Host and kernel use 3 Gi: a single process of more than 1.1 Gi among them would die before web-0.',
    ]);
    expect(hostHolds(1000)).toEqual([both('web-0')]);
    expect(said(nodeFacts([shielded]))).toEqual([both('web-0')]);
  });
});

describe('nodeSentences: names', () => {
  it('names the container where the pod does not', () => {
    const proxy = containerFacts('istio-proxy', { rssBytes: GI });
    const pod = podFacts('web-7d9f-x2v7k', { qosClass: 'BestEffort', workingSetBytes: GI, containers: [proxy] });
    expect(said(nodeFacts([pod]))).toEqual([both('web-7d9f-x2v7k (istio-proxy)')]);
  });
});

describe('nodeSentences: unsure and missing', () => {
  const classed = (name: string, usedMi: number, priorityClassName?: string) =>
    oneContainerPod(name, { usedMi, pod: { qosClass: 'BestEffort', priorityClassName } });

  it('says that unknown PriorityClasses may change the order', () => {
    expect(said(nodeFacts([classed('a-0', 3000), classed('b-0', 200, 'tier-1')]))).toEqual([
      'verdict: If this node runs out now, the kernel kills a-0. The kubelet would evict a-0 first if every unknown priority were 0.',
      "unsure: PriorityClass tier-1 has no known value, so the kubelet's order may differ: enter it in the settings.",
    ]);
    expect(said(nodeFacts([classed('a-0', 3000, 'tier-2'), classed('b-0', 200, 'tier-1')])).at(-1)).toBe(
      "unsure: PriorityClasses tier-1, tier-2 have no known value, so the kubelet's order may differ: enter it in the settings."
    );
  });

  it('says that nothing can be ranked, and claims no victim', () => {
    const nothing = ['missing: No container on this node can be ranked with the data that is collected.'];
    expect(said(nodeFacts([]))).toEqual(nothing);
    const node = nodeFacts([classed('a-0', 1)], { notCollected: new Set(['requests'] as const) });
    expect(said(node)).toEqual(nothing);
  });

  it('names one victim where only one order is known', () => {
    expect(said(nodeFacts([classed('a-0', 1)], { capacityBytes: undefined }))).toEqual([
      "verdict: The kubelet would evict a-0 first. The kernel's order is not known.",
    ]);
    const rssOnly = podFacts('a-0', { qosClass: 'BestEffort', containers: [containerFacts('a', { rssBytes: MI })] });
    expect(said(nodeFacts([rssOnly]))).toEqual([
      "verdict: If this node runs out now, the kernel kills a-0. The kubelet's order is not known.",
    ]);
  });

  it('says that the kubelet evicts nobody where all are protected', () => {
    const etcd = oneContainerPod('etcd-0', { usedMi: 900, pod: { isStatic: true, qosClass: 'Burstable' } });
    expect(said(nodeFacts([etcd]))).toEqual([
      'verdict: If this node runs out now, the kernel kills etcd-0. The kubelet evicts none of its pods: all are static or critical.',
    ]);
    const unsampled = podFacts('b-0', { qosClass: 'BestEffort' });
    expect(said(nodeFacts([etcd, unsampled]))[0]).toMatch(/The kubelet's order is not known\.$/);
  });

  it('counts what could not be ranked, by what it lacks', () => {
    const silent = (name: string) => podFacts(name, { qosClass: 'BestEffort', containers: [containerFacts('app')] });
    const ranked = classed('a-0', 300);
    expect(said(nodeFacts([ranked, silent('b-0')])).at(-1)).toBe(
      'missing: 1 container has no memory sample and cannot be ranked.'
    );
    expect(said(nodeFacts([ranked, silent('b-0'), silent('c-0')])).at(-1)).toBe(
      'missing: 2 containers have no memory sample and cannot be ranked.'
    );
    const classless = oneContainerPod('d-0', { usedMi: 10 });
    expect(said(nodeFacts([ranked, classless], { notCollected: new Set(['limits'] as const) })).at(-1)).toBe(
      'missing: 1 container has no known QoS class and cannot be ranked.'
    );
  });
});
