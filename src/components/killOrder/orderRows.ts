import type { KernelCandidate, KernelOrder } from '../../domain/killOrder/KernelOrder';
import type { EvictionCandidate, KubeletOrder } from '../../domain/killOrder/KubeletOrder';
import type { NodeVerdict } from '../../domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts, PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';

/** One row of a column: a candidate, its place, and how long its bar is (0..1 of the column's axis). */
export interface OrderRow<T> {
  rank: number;
  candidate: T;
  podKey: string;
  bar: number;
  workloadName?: string;
  /** The pod has several containers, so the container is named. */
  showContainer: boolean;
}

/** What both columns draw; `links` are pairs of row indices of the same pod. */
export interface KillOrderModel {
  kernel: Array<OrderRow<KernelCandidate>>;
  kubelet: Array<OrderRow<EvictionCandidate>>;
  links: Array<{ podKey: string; kernel: number; kubelet: number }>;
  /** Why a column is empty. */
  kernelEmpty: string;
  kubeletEmpty: string;
}

/** What a row offers beside its figures. */
export interface KillOrderActions {
  /** Where a pod's row leads. */
  podHref?: (pod: { namespace: string; pod: string }) => string | undefined;
}

/**
 * Prepares both columns; the longest bar fills the axis. The kernel's bars show what a score has above node memory: an
 * idle BestEffort container scores about that, and on an axis from 0 all bars would look alike.
 */
export function orderRows(node: NodeMemoryFacts, verdict: NodeVerdict): KillOrderModel {
  const pods = new Map(node.pods.map((pod) => [keyOf(pod), pod]));
  const kernel = rowsOf(verdict.kernel.candidates, pods, (c) => c.scoreBytes - (node.capacityBytes ?? 0));
  const kubelet = rowsOf(verdict.kubelet.candidates, pods, (c) => c.overRequestBytes);
  const kubeletIndex = new Map(kubelet.map((row, index) => [row.podKey, index]));
  const links = kernel.flatMap(({ podKey }, index) => {
    const other = kubeletIndex.get(podKey);
    return other === undefined ? [] : [{ podKey, kernel: index, kubelet: other }];
  });
  return {
    kernel,
    kubelet,
    links,
    kernelEmpty: whyNoKernel(verdict.kernel),
    kubeletEmpty: whyNoKubelet(verdict.kubelet),
  };
}

const keyOf = ({ namespace, pod }: { namespace: string; pod: string }): string => `${namespace}\u0000${pod}`;

function rowsOf<T extends { namespace: string; pod: string }>(
  candidates: T[],
  pods: ReadonlyMap<string, PodMemoryFacts>,
  size: (candidate: T) => number
): Array<OrderRow<T>> {
  const longest = Math.max(1, ...candidates.slice(0, 1).map(size), ...candidates.map(size));
  return candidates.map((candidate, index) => {
    const pod = pods.get(keyOf(candidate));
    return {
      rank: index + 1,
      candidate,
      podKey: keyOf(candidate),
      bar: Math.max(0, size(candidate)) / longest,
      workloadName: pod?.workload?.name,
      showContainer: (pod?.containers.filter((c) => c.kind !== 'init').length ?? 1) > 1,
    };
  });
}

function whyNoKernel({ unranked }: KernelOrder): string {
  const because = unranked[0]?.because;
  if (because === 'capacity-not-collected') {
    return 'The memory capacity of this node is not collected, so no score can be computed.';
  }
  if (because === 'requests-not-collected') {
    return 'Requests and limits are not collected, so oom_score_adj is not known.';
  }
  return because ? 'Container memory is not collected on this node.' : 'No running pod is known on this node.';
}

function whyNoKubelet({ unranked, refused }: KubeletOrder): string {
  const because = unranked[0]?.because;
  if (because === 'requests-not-collected') {
    return 'Requests are not collected, so the order of eviction is not known.';
  }
  if (because) {
    return 'Pod memory is not collected on this node.';
  }
  return refused.length > 0
    ? 'Every pod on this node is protected from eviction.'
    : 'No running pod is known on this node.';
}
