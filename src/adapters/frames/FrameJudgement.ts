import type { NodeVerdict } from '../../domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts } from '../../domain/node/NodeMemoryFacts';

import type { FrameFault } from './FrameSeries';
import type { NodeScope } from './samplesOfNode';

/** What a panel's data says about one node at one moment, or why it says nothing. */
export type FrameJudgement =
  | ({ kind: 'judged' } & JudgedFrames)
  | { kind: 'choose-node'; nodes: string[] }
  /** `scope` where another moment may have an answer. */
  | { kind: 'problem'; problem: FrameProblem; scope?: NodeScope };

export interface JudgedFrames {
  facts: NodeMemoryFacts;
  verdict: NodeVerdict;
  lacks: FrameLack[];
  faults: FrameFault[];
  scope: NodeScope;
}

/** Why there is no verdict: with these data any order would be a guess. */
export type FrameProblem =
  /** Nothing was answered, or nothing that could be used: `faults` tell what. */
  | { because: 'no-data'; faults: FrameFault[] }
  /** Nothing was answered at this moment; other moments have data. */
  | { because: 'no-data-then' }
  /** Refids without which neither order can be worked out. */
  | { because: 'missing'; refIds: string[]; faults: FrameFault[] }
  | { because: 'node-not-found'; wanted: string[]; nodes: string[] }
  | { because: 'several-clusters'; clusters: string[] }
  /** Several nodes, and the rows of this query do not tell whose they are. */
  | { because: 'rows-without-node'; refId: string }
  /** Pods hold more than the node has: rows of other nodes are among them. */
  | { because: 'more-than-node'; node: string; podsBytes: number; capacityBytes: number }
  /** Two queries name no pod in common, so they cannot be joined. */
  | { because: 'no-common-pods'; refIds: [string, string] };

/** Something that was not answered and makes the verdict poorer. */
export type FrameLack =
  | 'capacity'
  | 'rss'
  | 'working-set'
  /** Pods that request memory may be Guaranteed. */
  | 'limits-and-qos-class'
  /** Which pods are static or critical, and their priorities. */
  | 'protection'
  | 'available';
