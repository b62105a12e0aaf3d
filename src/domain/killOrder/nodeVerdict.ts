import type { NodeMemoryFacts } from '../node/NodeMemoryFacts';

import { kernelKillOrder } from './kernelKillOrder';
import type { KernelOrder } from './KernelOrder';
import { kubeletKillOrder } from './kubeletKillOrder';
import type { KubeletOrder } from './KubeletOrder';

/** Who dies next on one node, by each killer, and whether they agree. */
export interface NodeVerdict {
  kernel: KernelOrder;
  kubelet: KubeletOrder;
  /** Both first victims are known and are the same pod. */
  agree: boolean;
}

/** Ranks a node for both killers. Pure: the same facts give the same verdict, whatever the order of pods. */
export function nodeVerdict(node: NodeMemoryFacts): NodeVerdict {
  const kernel = kernelKillOrder(node);
  const kubelet = kubeletKillOrder(node);
  const [killed] = kernel.candidates;
  const [evicted] = kubelet.candidates;
  const agree =
    killed !== undefined &&
    evicted !== undefined &&
    killed.namespace === evicted.namespace &&
    killed.pod === evicted.pod;
  return { kernel, kubelet, agree };
}
