import { kernelKillOrder } from '../../domain/killOrder/kernelKillOrder';
import { kubeletKillOrder } from '../../domain/killOrder/kubeletKillOrder';
import type { NodeMemoryFacts, PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { nodeFacts, oneContainerPod } from '../../test/nodeFacts';
import { wrongVictimNode } from '../../test/scenarioNodes';

import { kernelLead, kubeletLead } from './rowLead';

const plain = (text: string | undefined): string | undefined => text?.replaceAll('\u202f', ' ');
const kernelLeads = (node: NodeMemoryFacts) =>
  kernelKillOrder(node).candidates.map((candidate) => kernelLead(candidate, node.capacityBytes, 'mi'));
const kubeletLeads = (node: NodeMemoryFacts) => {
  const { candidates } = kubeletKillOrder(node);
  return candidates.map((candidate, index) => kubeletLead(candidate, candidates[index + 1], node.capacityBytes, 'mi'));
};
const pod = (name: string, usedMi: number, requestMi: number, extra: Partial<PodMemoryFacts> = {}) =>
  oneContainerPod(name, { usedMi, requestMi, pod: extra });

describe('leads in the orders', () => {
  it('has none for the last row', () => {
    expect(kernelLeads(wrongVictimNode('request-8Gi')).at(-1)).toBeUndefined();
    expect(kubeletLeads(wrongVictimNode('request-8Gi')).at(-1)).toBeUndefined();
  });

  it('does not trust less than 1 % of node memory', () => {
    const leads = kernelLeads(wrongVictimNode('request-4Gi'));
    expect(leads.map((lead) => [plain(lead?.text), lead?.tooClose])).toEqual([
      ['3 896 Mi ahead', false],
      ['100 Mi ahead', true],
      [undefined, undefined],
    ]);
  });

  it('names the key that decides for the kubelet', () => {
    const node = nodeFacts([
      pod('over-0', 300, 100),
      pod('prior-0', 900, 100, { priority: 5, priorityClassName: 'tier-1' }),
      pod('within-0', 50, 100),
      pod('within-1', 50, 100),
    ]);
    expect(kubeletLeads(node).map((lead) => lead?.text)).toEqual([
      'next has priority',
      'next within request',
      'tied with the next',
      undefined,
    ]);
  });
});
