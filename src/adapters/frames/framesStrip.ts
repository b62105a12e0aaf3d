import { availableMemory } from '../../domain/node/availableMemory';
import { buildNodeFacts } from '../nodes/buildNodeFacts';
import type { StripPoint } from '../nodes/loadNodeStrip';
import type { NodeRole, NodeSamples } from '../nodes/NodeSamples';

import type { FrameData } from './FrameData';
import { samplesAt } from './samplesAt';
import { type NodeScope, samplesOfNode } from './samplesOfNode';

/** Memory of one node over time, as far as a panel's data tells it. */
export interface FramesStrip {
  /** `available`: what is left of the node's memory; `pods`: what its pods hold, where that is not known. */
  quantity: 'available' | 'pods';
  points: StripPoint[];
}

const OF_NODE: NodeRole[] = ['capacity', 'nodeInfo', 'rootWorkingSet', 'memAvailable'];
const OF_PODS: NodeRole[] = ['podWorkingSet', 'containerWorkingSet', 'rss'];

/** The line of the time strip; undefined for instant queries, which know one moment only. */
export function framesStrip(data: FrameData, scope: NodeScope): FramesStrip | undefined {
  if (data.instants.length < 2) {
    return undefined;
  }
  const available = pointsOf(data, OF_NODE, scope, availableBytes);
  if (available.some(({ bytes }) => bytes !== undefined)) {
    return { quantity: 'available', points: available };
  }
  const role = OF_PODS.find((each) => data.answers.has(each));
  const points = pointsOf(data, role ? [role, 'podInfo', 'memoryRequests'] : [], scope, (samples) =>
    role ? sumOf(samples, role) : undefined
  );
  return { quantity: 'pods', points };
}

type Read = (samples: NodeSamples, scope: NodeScope, atSeconds: number) => number | undefined;

function pointsOf(data: FrameData, roles: NodeRole[], scope: NodeScope, read: Read): StripPoint[] {
  const answers = new Map([...data.answers].filter(([role]) => roles.includes(role)));
  const part: FrameData = { ...data, answers };
  return data.instants.map((atSeconds) => {
    const { samples } = samplesOfNode(samplesAt(part, atSeconds), scope);
    return { atSeconds, bytes: read(samples, scope, atSeconds) };
  });
}

const availableBytes: Read = (samples, { node }, atSeconds) => {
  const facts = buildNodeFacts(withNode(samples, node, atSeconds), atSeconds, {
    priorityClasses: new Map(),
    hasCpuResources: false,
  }).find((each) => each.node === node);
  return facts && availableMemory(facts)?.bytes;
};

/** MemAvailable needs no capacity, so the node is named even where its capacity was not asked for. */
const withNode = (samples: NodeSamples, node: string, atSeconds: number): NodeSamples => ({
  ...samples,
  nodeInfo: [...(samples.nodeInfo ?? []), { labels: { node }, atSeconds, value: 1 }],
});

function sumOf(samples: NodeSamples, role: NodeRole): number | undefined {
  const rows = samples[role] ?? [];
  return rows.length === 0 ? undefined : rows.reduce((sum, { value }) => sum + value, 0);
}
