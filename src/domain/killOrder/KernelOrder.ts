import type { QosClass } from '../node/NodeMemoryFacts';

/** Who the kernel would kill first on a node-wide OOM, highest score first. */
export interface KernelOrder {
  candidates: KernelCandidate[];
  /** Containers that run here but cannot be ranked, and why. */
  unranked: UnrankedContainer[];
  /** Bytes between the first and the second; absent with fewer than two candidates. */
  marginBytes?: number;
  /** The first two are closer than 1 % of node memory: process-level detail that is not collected decides. */
  tooCloseToCall: boolean;
}

/** One container scored as if it were one process, the kernel's unit. */
export interface KernelCandidate {
  namespace: string;
  pod: string;
  container: string;
  qosClass: QosClass;
  oomScoreAdj: number;
  /** Badness points x page size: resident bytes + oom_score_adj x (total pages / 1000). May be negative. */
  scoreBytes: number;
  residentBytes: number;
  /** `rss`: anonymous (+ mapped file, swap) memory; `working-set`: rss is not collected, page cache is included. */
  residentBasis: 'rss' | 'working-set';
  /** Bytes to the next candidate; absent for the last. */
  marginBytes?: number;
  notes: KernelCandidateNote[];
}

export type KernelCandidateNote =
  /** QoS class was worked out from requests and limits. */
  | 'qos-derived'
  /** Rows that would decide the QoS class (cpu, init containers) are not collected. */
  | 'qos-uncertain'
  /** The scheduler counts another pod request than the containers add up to: pod-level resources or RuntimeClass overhead. */
  | 'pod-level-request'
  /** A system-node-critical pod whose priority is unknown: -997 is assumed. */
  | 'critical-assumed';

export interface UnrankedContainer {
  namespace: string;
  pod: string;
  container: string;
  because: 'memory-not-collected' | 'requests-not-collected' | 'capacity-not-collected';
}
