/**
 * The answer of the whole analysis: what `npm run explain -- --json` prints and what the pages show.
 * Field names are a contract for tools outside this repository; see docs/architecture.md.
 */
export interface Report {
  /** RFC 3339. */
  from: string;
  to: string;
  /** Oldest first, every kill once. */
  kills: Kill[];
  incidents: Incident[];
  nodes: NodeReport[];
  /** Most urgent first. */
  pressure: PressureRow[];
  health: CapabilityHealth[];
}

export type Confidence = 'high' | 'medium' | 'low';

export interface CapabilityHealth {
  capability: string;
  state: 'full' | 'reduced' | 'off';
  missing: string[];
}

export interface Kill {
  time: string;
  timeIsExact: boolean;
  cluster?: string;
  namespace: string;
  pod: string;
  container: string;
  node?: string;
  workload?: { kind: string; name: string };
  kind:
    | 'container-limit'
    | 'pod-limit'
    | 'allocatable-limit'
    | 'node-oom'
    | 'eviction'
    | 'child-process'
    | 'other-sigkill'
    | 'false-label';
  confidence: Confidence;
  /** Metrics that would have decided. */
  missing: string[];
  reason: string;
  exitCode?: number;
  burst: boolean;
  /** Greater than 1 only where single kills cannot be told apart. */
  count: number;
  culprits: Culprit[];
}

export interface Culprit {
  what: 'container' | 'pod' | 'workload' | 'host';
  name: string;
  growthBytes: number;
  overRequestBytes?: number;
  share: number;
}

export interface Incident {
  id: string;
  start: string;
  end?: string;
  state: 'open' | 'mitigated' | 'verified';
  /** Indices into `Report.kills`. */
  kills: number[];
  /** Rank 1 first; `what` names the object that changed. */
  changes: Array<{ time: string; kind: string; what: string; leadSeconds: number; stepBytes?: number; rank: number }>;
  alerts: Array<{ name: string; time: string; joinedBecause: string }>;
  /** All fourteen, best first. */
  hypotheses: Array<{
    id: HypothesisId;
    verdict: 'likely' | 'possible' | 'rejected';
    confidence: Confidence;
    because: string;
  }>;
  headline: string;
  actions: Array<{ text: string; command?: string }>;
  impact: { podSecondsDown?: number; worstReady?: [number, number] };
}

export type HypothesisId =
  | 'step-after-change'
  | 'leak'
  | 'traffic'
  | 'burst'
  | 'batch'
  | 'off-heap'
  | 'tmpfs'
  | 'sidecar'
  | 'limit-cut'
  | 'neighbour'
  | 'no-reservation'
  | 'cold-start'
  | 'unbounded-cache'
  | 'not-memory';

export interface NodeReport {
  node: string;
  /** RFC 3339. */
  at: string;
  cluster?: string;
  capacityBytes: number;
  /** Absent where it is not collected. */
  allocatableBytes?: number;
  availableBytes?: number;
  availableIsKubeletView: boolean;
  kernelOrder: Array<{ namespace: string; pod: string; container: string; oomScoreAdj: number; scoreBytes: number }>;
  kubeletOrder: Array<{
    namespace: string;
    pod: string;
    exceedsRequest: boolean;
    priority?: number;
    overRequestBytes: number;
  }>;
  /** Both first victims are known and are the same pod. */
  agree: boolean;
  /** The kernel's first two are closer than 1 % of node memory. */
  tooCloseToCall: boolean;
}

export interface PressureRow {
  namespace: string;
  pod: string;
  container: string;
  ratio: number;
  unreclaimableRatio?: number;
  shape: 'leak' | 'follows-traffic' | 'saw-tooth' | 'step' | 'cache-only' | 'flat' | 'unknown';
  etaSeconds?: number;
  level: 'ok' | 'watch' | 'act';
}
