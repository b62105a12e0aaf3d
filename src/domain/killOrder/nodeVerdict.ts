import type { NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { kernelKillOrder } from './kernelKillOrder';
import type { KernelOrder } from './KernelOrder';
import { kubeletKillOrder } from './kubeletKillOrder';
import type { KubeletOrder } from './KubeletOrder';

/** Who dies next on one node, by each killer, and whether they agree. */
export interface NodeVerdict {
  kernel: KernelOrder;
  kubelet: KubeletOrder;
  /**
   * Whether both would take the same pod first. `unknown` when one of the first victims is not known, or when a
   * PriorityClass of unknown value decides who the kubelet's is.
   */
  agreement: 'same' | 'different' | 'unknown';
  /** `agreement` is `same`. */
  agree: boolean;
}

/** Ranks a node for both killers. Pure: the same facts give the same verdict, whatever the order of pods. */
export function nodeVerdict(node: NodeMemoryFacts): NodeVerdict {
  const kernel = kernelKillOrder(node);
  const kubelet = kubeletKillOrder(node);
  const agreement = agreementOf(kernel, kubelet);
  return { kernel, kubelet, agreement, agree: agreement === 'same' };
}

function agreementOf(kernel: KernelOrder, kubelet: KubeletOrder): NodeVerdict['agreement'] {
  const [killed] = kernel.candidates;
  const [evicted] = kubelet.candidates;
  if (!killed || !evicted || kubelet.unknownPriorityClasses.length > 0) {
    return 'unknown';
  }
  return killed.namespace === evicted.namespace && killed.pod === evicted.pod ? 'same' : 'different';
}
