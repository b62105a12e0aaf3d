import type { QosClass } from '../node/NodeMemoryFacts';

import { burstableOomScoreAdj, type BurstableOomScoreAdjInput } from './burstableOomScoreAdj';

/** Guaranteed and node-critical containers. */
export const GUARANTEED_OOM_SCORE_ADJ = -997;
/** BestEffort containers. */
export const BEST_EFFORT_OOM_SCORE_ADJ = 1000;

/** The facts of one container that decide its oom_score_adj. */
export interface OomScoreAdjInput extends BurstableOomScoreAdjInput {
  qosClass: QosClass;
  nodeCritical: boolean;
}

/**
 * oom_score_adj the kubelet gives a container at creation; plain numbers, for ranking whole nodes.
 * Source: `pkg/kubelet/qos/policy.go` GetContainerOOMScoreAdjust, Kubernetes 1.36.
 * @returns NaN for a Burstable container on a node of unknown (not positive) capacity.
 */
export function oomScoreAdjOf(input: OomScoreAdjInput): number {
  if (input.nodeCritical || input.qosClass === 'Guaranteed') {
    return GUARANTEED_OOM_SCORE_ADJ;
  }
  return input.qosClass === 'BestEffort' ? BEST_EFFORT_OOM_SCORE_ADJ : burstableOomScoreAdj(input);
}
