import type { KernelOrder } from '../../domain/killOrder/KernelOrder';
import { type NodeVerdict, nodeVerdict } from '../../domain/killOrder/nodeVerdict';
import type { NodeMemoryFacts, PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { buildNodeFacts } from '../nodes/buildNodeFacts';
import type { NodeRole, NodeSamples } from '../nodes/NodeSamples';

import type { FrameData } from './FrameData';
import type { FrameJudgement, FrameLack, FrameProblem } from './FrameJudgement';
import { joinProblem } from './joinProblem';
import { chooseNode, clustersInFrames, nodesInFrames } from './nodesInFrames';
import { samplesAt } from './samplesAt';
import { type NodeScope, samplesOfNode } from './samplesOfNode';
import { seenPods } from './seenPods';

export interface JudgeOptions {
  atSeconds: number;
  /** Nodes that the panel is about; empty: the one in the data. */
  wanted: readonly string[];
  priorityClasses: ReadonlyMap<string, number>;
}

/** Who dies next by a panel's data at one moment. Says what is lacking instead of guessing. */
export function judgeFrames(data: FrameData, options: JudgeOptions): FrameJudgement {
  const nodes = nodesInFrames(data);
  const clusters = clustersInFrames(data);
  const choice = chooseNode(nodes, options.wanted);
  if (data.answers.size === 0) {
    return problem({ because: 'no-data', faults: data.faults });
  }
  if (clusters.length > 1) {
    return problem({ because: 'several-clusters', clusters });
  }
  if (choice.kind === 'choose') {
    return { kind: 'choose-node', nodes: choice.nodes };
  }
  if (choice.kind === 'not-found') {
    return problem({ because: 'node-not-found', wanted: [...options.wanted], nodes });
  }
  const scope = { node: choice.node, alone: choice.alone, nodes: new Set(nodes) };
  const { samples, unplaced } = samplesOfNode(samplesAt(data, options.atSeconds), scope);
  const found = essentialProblem(data, samples, unplaced) ?? joinProblem(data, samples);
  return found ? problem(found, scope) : judged(data, samples, scope, options);
}

/** Problems of one moment, which another may not have. */
const OF_THE_MOMENT: ReadonlySet<FrameProblem['because']> = new Set<FrameProblem['because']>([
  'no-data-then',
  'more-than-node',
]);

const problem = (found: FrameProblem, scope?: NodeScope): FrameJudgement => ({
  kind: 'problem',
  problem: found,
  scope: OF_THE_MOMENT.has(found.because) ? scope : undefined,
});

const MEMORY_ROLES: NodeRole[] = ['rss', 'containerWorkingSet', 'podWorkingSet'];
const ESSENTIAL: NodeRole[] = [...MEMORY_ROLES, 'memoryRequests'];
const has = (samples: NodeSamples, role: NodeRole): boolean => (samples[role]?.length ?? 0) > 0;

/** Without requests there is no oom_score_adj and nothing to exceed; without memory there is nothing to compare. */
function essentialProblem(data: FrameData, samples: NodeSamples, unplaced: NodeRole[]): FrameProblem | undefined {
  const lost = ESSENTIAL.find((role) => unplaced.includes(role));
  if (lost !== undefined) {
    return { because: 'rows-without-node', refId: data.answers.get(lost)?.refId ?? lost };
  }
  const noRequests = !has(samples, 'memoryRequests') && !has(samples, 'schedulerRequest');
  const noMemory = !MEMORY_ROLES.some((role) => has(samples, role));
  const refIds = [...(noRequests ? ['requests'] : []), ...(noMemory ? ['rss', 'workingSet'] : [])];
  if (refIds.length === 0) {
    return undefined;
  }
  const known = (role: NodeRole): boolean => data.answers.has(role);
  const elsewhen = (!noRequests || known('memoryRequests')) && (!noMemory || MEMORY_ROLES.some(known));
  return elsewhen ? { because: 'no-data-then' } : { because: 'missing', refIds, faults: data.faults };
}

function judged(data: FrameData, samples: NodeSamples, scope: NodeScope, options: JudgeOptions): FrameJudgement {
  const { atSeconds, priorityClasses } = options;
  const hasCpuResources = has(samples, 'cpuRequests') && has(samples, 'cpuLimits');
  const listed = has(samples, 'podInfo');
  const complete = { ...samples, podInfo: listed ? samples.podInfo : seenPods(samples) };
  const built = buildNodeFacts(complete, atSeconds, { priorityClasses, hasCpuResources }).find(
    ({ node }) => node === scope.node
  );
  if (!built) {
    return problem({ because: 'no-data-then' }, scope);
  }
  const facts = withHonestGaps(built, samples, listed);
  const over = moreThanNode(facts);
  if (over) {
    return problem(over, scope);
  }
  const verdict = withHonestDoubts(nodeVerdict(facts), facts, samples);
  return { kind: 'judged', facts, verdict, lacks: lacksOf(samples, facts), faults: data.faults, scope };
}

/**
 * Pods that were only seen are no list of pods. Unknown limits are not passed on as such, for the domain ranks nothing
 * without them: with requests alone a pod's class is unsure instead (`withHonestDoubts`).
 */
function withHonestGaps(facts: NodeMemoryFacts, samples: NodeSamples, listed: boolean): NodeMemoryFacts {
  const notCollected = new Set(facts.notCollected);
  notCollected.delete('limits');
  if (!listed || !namesProtection(samples)) {
    notCollected.add('podInfo');
  }
  return { ...facts, notCollected };
}

/** kube-state-metrics gives one of the two to almost every pod; no pod has either where the query left them out. */
const namesProtection = ({ podInfo = [] }: NodeSamples): boolean =>
  podInfo.some(({ labels }) => 'created_by_kind' in labels || 'priority_class' in labels || '__name__' in labels);

/** Without limits a class that requests alone suggest is unsure; without a list of pods so is who the kubelet spares. */
function withHonestDoubts(verdict: NodeVerdict, facts: NodeMemoryFacts, samples: NodeSamples): NodeVerdict {
  const kernel = samples.memoryLimits === undefined ? withUnsureClasses(verdict.kernel) : verdict.kernel;
  return facts.notCollected.has('podInfo')
    ? { ...verdict, kernel, agreement: 'unknown', agree: false }
    : { ...verdict, kernel };
}

function withUnsureClasses(order: KernelOrder): KernelOrder {
  const candidates = order.candidates.map((candidate) => ({
    ...candidate,
    notes: candidate.notes.map((note) => (note === 'qos-derived' ? 'qos-uncertain' : note)),
  }));
  return { ...order, candidates };
}

const MARGIN = 1.1;

/** What pods hold cannot exceed the node's memory, beyond what two scrapes differ by. */
function moreThanNode({ node, capacityBytes, pods }: NodeMemoryFacts): FrameProblem | undefined {
  const podsBytes = pods
    .map((pod) => Math.max(sumOf(pod, 'rssBytes'), pod.workingSetBytes ?? sumOf(pod, 'workingSetBytes')))
    .reduce((sum, bytes) => sum + bytes, 0);
  return capacityBytes !== undefined && podsBytes > capacityBytes * MARGIN
    ? { because: 'more-than-node', node, podsBytes, capacityBytes }
    : undefined;
}

const sumOf = ({ containers }: PodMemoryFacts, part: 'rssBytes' | 'workingSetBytes'): number =>
  containers.reduce((sum, container) => sum + (container[part] ?? 0), 0);

function lacksOf(samples: NodeSamples, facts: NodeMemoryFacts): FrameLack[] {
  const classes = samples.memoryLimits !== undefined || has(samples, 'qosClass');
  const workingSet = has(samples, 'podWorkingSet') || has(samples, 'containerWorkingSet');
  const available = facts.rootWorkingSetBytes !== undefined || facts.memAvailableBytes !== undefined;
  const lacks: Array<[FrameLack, boolean]> = [
    ['capacity', facts.capacityBytes === undefined],
    ['rss', !has(samples, 'rss')],
    ['working-set', !workingSet],
    ['limits-and-qos-class', !classes],
    ['protection', facts.notCollected.has('podInfo')],
    ['available', !available],
  ];
  return lacks.filter(([, missing]) => missing).map(([lack]) => lack);
}
