import type { KernelCandidate, KernelOrder, UnrankedContainer } from '../killOrder/KernelOrder';
import type { KubeletOrder } from '../killOrder/KubeletOrder';
import type { NodeVerdict } from '../killOrder/nodeVerdict';
import { nodeMemoryBudget } from '../node/nodeMemoryBudget';
import type { NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { formatBytes, formatShare } from './formatBytes';
import { ordinal } from './ordinal';

/** One sentence of a verdict; `unsure` ones qualify what the others claim. */
export interface Sentence {
  kind: 'verdict' | 'explanation' | 'unsure' | 'missing';
  text: string;
}

/** Who dies next on the node, in words: the verdict first, then what explains it, then what is unsure or missing. */
export function nodeSentences(node: NodeMemoryFacts, verdict: NodeVerdict): Sentence[] {
  return [
    ...firstVictims(verdict),
    ...hostComesFirst(node, verdict),
    ...biggestIsShielded(node, verdict),
    ...closeCalls(verdict),
    ...unknownPriorities(verdict),
    ...swapUnknown(node),
    ...notRanked(verdict),
  ];
}

function firstVictims({ kernel, kubelet, agreement }: NodeVerdict): Sentence[] {
  const [killed] = kernel.candidates;
  const [evicted] = kubelet.candidates;
  if (!killed && !evicted) {
    return [{ kind: 'missing', text: 'No container on this node can be ranked with the data that is collected.' }];
  }
  if (!killed) {
    return [
      { kind: 'verdict', text: `The kubelet would evict ${evicted?.pod} first. The kernel's order is not known.` },
    ];
  }
  if (!evicted) {
    return [
      {
        kind: 'verdict',
        text: `${kernelKills(killed)}. ${withoutCandidate(kubelet)}`,
      },
    ];
  }
  return [{ kind: 'verdict', text: bothVictims(killed, evicted.pod, agreement) }];
}

function withoutCandidate({ refused, unranked }: KubeletOrder): string {
  return refused.length > 0 && unranked.length === 0
    ? 'The kubelet evicts none of its pods: all are static or critical.'
    : "The kubelet's order is not known.";
}

function bothVictims(killed: KernelCandidate, evicted: string, agreement: NodeVerdict['agreement']): string {
  if (agreement === 'unknown') {
    return `${kernelKills(killed)}. The kubelet would evict ${evicted} first if every unknown priority were 0.`;
  }
  return agreement === 'same'
    ? `${kernelKills(killed)}, and the kubelet would evict it too.`
    : `The killers disagree: the kernel would kill ${nameOf(killed)}, the kubelet would evict ${evicted} first.`;
}

const kernelKills = (killed: KernelCandidate): string =>
  killed.scoreBytes < 0
    ? `Of the containers on this node, the kernel kills ${nameOf(killed)} first`
    : `If this node runs out now, the kernel kills ${nameOf(killed)}`;

/** Daemons of the host have oom_score_adj 0 unless told otherwise: they score what they hold, and no metric lists them. */
function hostComesFirst(node: NodeMemoryFacts, { kernel }: NodeVerdict): Sentence[] {
  const [first] = kernel.candidates;
  if (!first) {
    return [];
  }
  if (first.scoreBytes < 0) {
    const text = `${nameOf(first)} scores below 0: any process outside of pods with oom_score_adj 0 dies before it.`;
    return [{ kind: 'unsure', text }];
  }
  const hostBytes = nodeMemoryBudget(node, undefined)?.hostBytes ?? 0;
  const text = `Host and kernel use ${formatBytes(hostBytes)}: a single process of more than ${formatBytes(first.scoreBytes)} among them would die before ${nameOf(first)}.`;
  return hostBytes > first.scoreBytes ? [{ kind: 'unsure', text }] : [];
}

/** Names the container where it differs from what the pod's name already says. */
function nameOf({ pod, container }: KernelCandidate): string {
  return pod === container || pod.startsWith(`${container}-`) ? pod : `${pod} (${container})`;
}

function biggestIsShielded(node: NodeMemoryFacts, { kernel }: NodeVerdict): Sentence[] {
  const { candidates } = kernel;
  const biggest = candidates.reduce<KernelCandidate | undefined>(
    (top, c) => (top && top.residentBytes >= c.residentBytes ? top : c),
    undefined
  );
  const rank = biggest ? candidates.indexOf(biggest) + 1 : 0;
  const first = candidates[0];
  if (!biggest || !first || rank < 2) {
    return [];
  }
  const total = candidates.reduce((sum, c) => sum + c.residentBytes, 0);
  const behind = formatBytes(first.scoreBytes - biggest.scoreBytes);
  const holds = `${nameOf(biggest)} holds ${formatBytes(biggest.residentBytes)}, ${formatShare(biggest.residentBytes, total)} of pod memory, and comes ${ordinal(rank)}`;
  return [{ kind: 'explanation', text: `${holds}, ${behind} behind: ${shieldOf(node, biggest)}.` }];
}

function shieldOf(node: NodeMemoryFacts, candidate: KernelCandidate): string {
  if (candidate.oomScoreAdj === -997) {
    return candidate.qosClass === 'Guaranteed' ? 'Guaranteed pods come last' : 'node-critical pods come last';
  }
  const pod = node.pods.find((p) => p.namespace === candidate.namespace && p.pod === candidate.pod);
  const request = pod?.containers.find((c) => c.name === candidate.container)?.requestBytes;
  return request ? `its request of ${formatBytes(request)} shields it` : 'others score higher';
}

function closeCalls({ kernel, kubelet }: NodeVerdict): Sentence[] {
  const sentences: Sentence[] = [];
  if (kernel.tooCloseToCall) {
    sentences.push({
      kind: 'unsure',
      text: `The kernel's first and second are ${formatBytes(kernel.marginBytes ?? 0)} apart: too close to call.`,
    });
  }
  if (kubelet.tooCloseToCall) {
    sentences.push({
      kind: 'unsure',
      text: `The kubelet's first and second are ${formatBytes(kubelet.marginBytes ?? 0)} apart: too close to call.`,
    });
  }
  return sentences;
}

function swapUnknown({ swapTotalBytes, notCollected }: NodeMemoryFacts): Sentence[] {
  if (!swapTotalBytes || !notCollected.has('swap')) {
    return [];
  }
  const swap = formatBytes(swapTotalBytes);
  return [
    {
      kind: 'unsure',
      text: `This node has ${swap} of swap, and swap use by container is not collected: a score may be higher than shown.`,
    },
  ];
}

function unknownPriorities({ kubelet }: NodeVerdict): Sentence[] {
  const names = kubelet.unknownPriorityClasses;
  if (names.length === 0) {
    return [];
  }
  const classes = names.length === 1 ? `PriorityClass ${names[0]} has` : `PriorityClasses ${names.join(', ')} have`;
  return [
    { kind: 'unsure', text: `${classes} no known value, so the kubelet's order may differ: enter it in the settings.` },
  ];
}

function notRanked({ kernel }: NodeVerdict): Sentence[] {
  if (kernel.candidates.length === 0) {
    return [];
  }
  return [
    ...lacking(kernel, 'memory-not-collected', 'memory sample'),
    ...lacking(kernel, 'requests-not-collected', 'known QoS class'),
  ];
}

function lacking({ unranked }: KernelOrder, because: UnrankedContainer['because'], what: string): Sentence[] {
  const count = unranked.filter((container) => container.because === because).length;
  const containers = count === 1 ? '1 container has' : `${count} containers have`;
  return count === 0 ? [] : [{ kind: 'missing', text: `${containers} no ${what} and cannot be ranked.` }];
}
