import { nodeVerdict } from '../killOrder/nodeVerdict';
import { availableMemory } from '../node/availableMemory';
import type { NodeMemoryFacts } from '../node/NodeMemoryFacts';

import type { NodeReport } from './Report';

/**
 * The report of one node; undefined when its capacity is not known, since every score depends on it.
 * `tooCloseToCall` speaks of the kernel's first two.
 */
export function nodeReport(node: NodeMemoryFacts): NodeReport | undefined {
  if (node.capacityBytes === undefined) {
    return undefined;
  }
  const { kernel, kubelet, agree } = nodeVerdict(node);
  const available = availableMemory(node);
  return {
    ...(node.cluster === undefined ? {} : { cluster: node.cluster }),
    node: node.node,
    at: new Date(node.atSeconds * 1000).toISOString(),
    capacityBytes: node.capacityBytes,
    allocatableBytes: node.allocatableBytes,
    availableBytes: available?.bytes,
    availableIsKubeletView: available?.view === 'kubelet',
    kernelOrder: kernel.candidates.map(({ namespace, pod, container, oomScoreAdj, scoreBytes }) => ({
      namespace,
      pod,
      container,
      oomScoreAdj,
      scoreBytes,
    })),
    kubeletOrder: kubelet.candidates.map(({ namespace, pod, exceedsRequest, priority, overRequestBytes }) => ({
      namespace,
      pod,
      exceedsRequest,
      priority,
      overRequestBytes,
    })),
    agree,
    tooCloseToCall: kernel.tooCloseToCall,
  };
}
