import { GI, MI, nodeFacts } from '../../test/nodeFacts';
import { nodeMemoryBudget } from '../node/nodeMemoryBudget';
import type { NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { nodeListSentence } from './nodeListSentence';

const THRESHOLD = 100 * MI;
const listed = (node: string, facts: Partial<NodeMemoryFacts>) => {
  const all = nodeFacts([], { node, ...facts });
  return { facts: all, budget: nodeMemoryBudget(all, THRESHOLD) };
};
const seen = (node: string, availableMi: number, rest: Partial<NodeMemoryFacts> = {}) =>
  listed(node, { rootWorkingSetBytes: 16 * GI - availableMi * MI, ...rest });
const estimated = (node: string, availableMi: number) => listed(node, { memAvailableBytes: availableMi * MI });
const BY_MEM_AVAILABLE = ", by MemAvailable instead of the kubelet's view";

describe('nodeListSentence', () => {
  it('names nodes under MemoryPressure before all others, and claims no eviction', () => {
    const pressed = (name: string) => seen(name, 5000, { memoryPressure: true });
    expect(nodeListSentence([pressed('a'), seen('b', 10)])).toBe(
      'a is under MemoryPressure: an eviction threshold was met there within the last minutes.'
    );
    expect(nodeListSentence([pressed('a'), pressed('b'), pressed('c')])).toMatch(/^a, b and c are under/);
    expect(nodeListSentence('abcdef'.split('').map(pressed))).toMatch(/^a and b and 4 more nodes are under/);
  });

  it('names nodes below the threshold, at it not', () => {
    expect(nodeListSentence([seen('a', 99), seen('b', 5000)])).toBe('a is below the eviction threshold.');
    expect(nodeListSentence([seen('a', 100)])).toBe('a is within 5 % of capacity of eviction.');
  });

  it('names nodes near it: less than 5 % of capacity to go', () => {
    expect(nodeListSentence([seen('a', 900), seen('b', 910), seen('c', 5000)])).toBe(
      'a and b are within 5 % of capacity of eviction.'
    );
  });

  it('says how far the closest is', () => {
    expect(nodeListSentence([seen('a', 1000), seen('b', 5000)])).toBe(
      'No node is near eviction. The closest is a with 900 Mi to go.'
    );
  });

  it('says where MemAvailable stands in', () => {
    expect(nodeListSentence([estimated('a', 50)])).toBe(`a is below the eviction threshold${BY_MEM_AVAILABLE}.`);
    expect(nodeListSentence([seen('a', 300), estimated('b', 400)])).toBe(
      `a and b are within 5 % of capacity of eviction${BY_MEM_AVAILABLE}.`
    );
    expect(nodeListSentence([estimated('a', 1000), seen('b', 5000)])).toBe(
      `No node is near eviction. The closest is a with 900 Mi to go${BY_MEM_AVAILABLE}.`
    );
  });

  it('claims nothing about nodes of which nothing is known', () => {
    expect(nodeListSentence([seen('a', 1000), listed('b', {})])).toBe(
      'Of the nodes whose distance is known, none is near eviction. The closest is a with 900 Mi to go.'
    );
    expect(nodeListSentence([listed('a', {}), listed('b', { capacityBytes: undefined })])).toBe(
      'How far the nodes are from eviction is not collected.'
    );
    expect(nodeListSentence([])).toBe('How far the nodes are from eviction is not collected.');
  });
});
