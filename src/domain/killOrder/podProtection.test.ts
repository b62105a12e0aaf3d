import { podFacts } from '../../test/nodeFacts';
import type { PodMemoryFacts } from '../node/NodeMemoryFacts';

import { podPriority } from './podPriority';
import { podProtection } from './podProtection';

describe('podPriority', () => {
  it.each<[string, Partial<PodMemoryFacts>, number | undefined]>([
    ['no class is priority 0', {}, 0],
    ['an empty class name is no class', { priorityClassName: '' }, 0],
    ['the collected number wins over the built-in one', { priorityClassName: 'system-node-critical', priority: 5 }, 5],
    ['a collected 0 is a number', { priorityClassName: 'batch', priority: 0 }, 0],
    ['negative numbers are priorities', { priorityClassName: 'batch', priority: -10 }, -10],
    ['built in: cluster', { priorityClassName: 'system-cluster-critical' }, 2_000_000_000],
    ['built in: node', { priorityClassName: 'system-node-critical' }, 2_000_001_000],
    ['a class of unknown value is not 0', { priorityClassName: 'batch' }, undefined],
  ])('%s', (_name, facts, expected) => {
    expect(podPriority(podFacts('web-0', facts))).toBe(expected);
  });
});

describe('podProtection', () => {
  const nodeClass = 'system-node-critical';
  const clusterClass = 'system-cluster-critical';
  it.each<[string, Partial<PodMemoryFacts>, boolean, boolean, string | undefined]>([
    ['an ordinary pod', {}, false, false, undefined],
    ['a class of unknown value', { priorityClassName: 'batch' }, false, false, undefined],
    [
      'the node class, its number collected',
      { priorityClassName: nodeClass, priority: 2_000_001_000 },
      true,
      false,
      'critical',
    ],
    ['the node class, no number collected', { priorityClassName: nodeClass }, true, true, 'critical'],
    [
      'the node class name alone, with an ordinary priority',
      { priorityClassName: nodeClass, priority: 100 },
      false,
      false,
      undefined,
    ],
    [
      'a static pod of the node class',
      { priorityClassName: nodeClass, isStatic: true, priority: 0 },
      true,
      false,
      'static',
    ],
    [
      'the cluster class: never evicted, not protected from the kernel',
      { priorityClassName: clusterClass },
      false,
      false,
      'critical',
    ],
    [
      'a priority of 2e9 without the class',
      { priorityClassName: 'mine', priority: 2_000_000_000 },
      false,
      false,
      'critical',
    ],
    ['one below 2e9', { priorityClassName: 'mine', priority: 1_999_999_999 }, false, false, undefined],
    ['a static pod without class', { isStatic: true }, false, false, 'static'],
  ])('%s', (_name, facts, isCritical, assumed, evictionRefused) => {
    expect(podProtection(podFacts('web-0', facts))).toEqual({ nodeCritical: { isCritical, assumed }, evictionRefused });
  });
});
