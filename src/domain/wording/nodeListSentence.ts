import type { NodeMemoryBudget } from '../node/nodeMemoryBudget';

import { formatBytes } from './formatBytes';

interface NamedNode {
  facts: { node: string; memoryPressure?: boolean };
  budget?: NodeMemoryBudget;
}

const NEAR_SHARE = 0.05;

/** The list of nodes in one sentence: who is in danger, or how far the nearest is. Expects the most endangered first. */
export function nodeListSentence(nodes: readonly NamedNode[]): string {
  const pressed = nodes.filter(({ facts }) => facts.memoryPressure);
  if (pressed.length > 0) {
    return `${listed(pressed)} ${pressed.length === 1 ? 'is' : 'are'} under MemoryPressure: an eviction threshold was met there within the last minutes.`;
  }
  const below = nodes.filter(({ budget }) => (budget?.toEvictionBytes ?? Infinity) < 0);
  if (below.length > 0) {
    return `${listed(below)} ${below.length === 1 ? 'is' : 'are'} below the eviction threshold${basis(below)}.`;
  }
  const near = nodes.filter(({ budget }) => isNear(budget));
  if (near.length > 0) {
    return `${listed(near)} ${near.length === 1 ? 'is' : 'are'} within 5 % of capacity of eviction${basis(near)}.`;
  }
  const known = nodes.filter(({ budget }) => budget?.toEvictionBytes !== undefined);
  const [closest] = known;
  if (!closest) {
    return 'How far the nodes are from eviction is not collected.';
  }
  const distance = formatBytes(closest.budget?.toEvictionBytes ?? 0);
  const who = known.length < nodes.length ? 'Of the nodes whose distance is known, none' : 'No node';
  return `${who} is near eviction. The closest is ${closest.facts.node} with ${distance} to go${basis([closest])}.`;
}

/** MemAvailable and the kubelet's view can be far apart, so a claim that rests on it says so. */
function basis(nodes: readonly NamedNode[]): string {
  return nodes.every(({ budget }) => budget?.availableIsKubeletView)
    ? ''
    : ", by MemAvailable instead of the kubelet's view";
}

function isNear(budget: NodeMemoryBudget | undefined): boolean {
  return budget?.toEvictionBytes !== undefined && budget.toEvictionBytes < budget.capacityBytes * NEAR_SHARE;
}

function listed(nodes: readonly NamedNode[]): string {
  const names = nodes.map(({ facts }) => facts.node);
  return names.length <= 3 ? joinWords(names) : `${joinWords(names.slice(0, 2))} and ${names.length - 2} more nodes`;
}

const joinWords = (words: string[]): string =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
