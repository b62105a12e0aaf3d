import type { NodeMemoryFacts, PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';

import { learnPriorities } from './learnPriorities';

const pod = (name: string, priorityClassName?: string, priority?: number): PodMemoryFacts => ({
  namespace: 'shop',
  pod: name,
  priorityClassName,
  priority,
  isStatic: false,
  containers: [],
});

const node = (pods: PodMemoryFacts[], cluster?: string): NodeMemoryFacts => ({
  cluster,
  node: 'n1',
  atSeconds: 0,
  pods,
  notCollected: new Set(),
});

describe('learnPriorities', () => {
  it('leaves a class unknown that no pod tells', () => {
    const pods = [pod('a', 'high'), pod('b', 'low', 5)];
    learnPriorities([node(pods)]);
    expect(pods[0]?.priority).toBeUndefined();
  });

  it('does not learn from a pod of another cluster', () => {
    const unknown = pod('a', 'high');
    learnPriorities([node([unknown], 'west'), node([pod('b', 'high', 7)], 'east')]);
    expect(unknown.priority).toBeUndefined();
  });

  it('does not choose between two values of one class', () => {
    const unknown = pod('a', 'high');
    learnPriorities([node([unknown, pod('b', 'high', 7), pod('c', 'high', 8)])]);
    expect(unknown.priority).toBeUndefined();
  });

  it('gives a pod without class nothing', () => {
    const unknown = pod('a');
    learnPriorities([node([unknown, pod('b', undefined, 7)])]);
    expect(unknown.priority).toBeUndefined();
  });

  it('gives the value of a class to its other pods, on other nodes of the cluster too', () => {
    const unknown = pod('a', 'high');
    learnPriorities([node([unknown], 'east'), node([pod('b', 'high', 7)], 'east')]);
    expect(unknown.priority).toBe(7);
  });
});
