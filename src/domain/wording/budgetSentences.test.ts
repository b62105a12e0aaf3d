import { GI, MI, nodeFacts } from '../../test/nodeFacts';
import { noReservationNode } from '../../test/scenarioNodes';
import { nodeMemoryBudget } from '../node/nodeMemoryBudget';
import type { NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { budgetSentences } from './budgetSentences';

const said = (node: NodeMemoryFacts, thresholdMi = 100): string[] => {
  const budget = nodeMemoryBudget(node, thresholdMi * MI);
  return budget ? budgetSentences(budget) : ['no budget'];
};

describe('budgetSentences', () => {
  it('history "no reservation": says what is withheld and what the host uses', () => {
    expect(said(noReservationNode())).toEqual([
      'No reservation: 100 Mi of 16 Gi is withheld from pods, so system daemons compete with them. Host and kernel use 1.7 Gi now.',
    ]);
  });

  it('does not say what the host uses where that is not known', () => {
    expect(said(noReservationNode({ rootWorkingSetBytes: undefined }))).toEqual([
      'No reservation: 100 Mi of 16 Gi is withheld from pods, so system daemons compete with them.',
    ]);
  });

  it('says when the host outgrows its reservation', () => {
    expect(said(noReservationNode({ allocatableBytes: 15 * GI - 100 * MI }))).toEqual([
      'Host and kernel use 1.7 Gi, more than the 1 Gi reserved for them.',
    ]);
  });

  it('is silent about a reservation that is enough, and about what is not collected', () => {
    expect(said(nodeFacts([], { allocatableBytes: 14 * GI, rootWorkingSetBytes: GI }))).toEqual([]);
    expect(said(nodeFacts([]))).toEqual([]);
  });

  it('says when more is requested than allocatable', () => {
    const node = noReservationNode({ allocatableBytes: 10000 * MI, rootWorkingSetBytes: undefined });
    expect(said(node)[0]).toBe('Requests exceed what is allocatable by 852 Mi.');
    expect(said(node)[1]).toMatch(/^Pods use 4\.4 Gi more than the limit of the kubepods cgroup would allow/);
  });

  it('says when MemAvailable stands in', () => {
    expect(said(nodeFacts([], { memAvailableBytes: GI }))).toEqual([
      "The kubelet's view is not collected; MemAvailable stands in for it. Active page cache makes the kubelet see less, kernel memory more.",
    ]);
  });
});
