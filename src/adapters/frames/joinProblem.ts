import type { NodeRole, NodeSamples } from '../nodes/NodeSamples';
import { podKey } from '../nodes/podIndex';

import type { FrameData } from './FrameData';
import type { FrameProblem } from './FrameJudgement';

const MEMORY_ROLES: NodeRole[] = ['rss', 'containerWorkingSet', 'podWorkingSet'];

/**
 * Queries of one node must name the same pods. Where two share none, their labels mean different things (the scrape
 * target's pod instead of the measured one), and every pod would seem to have no request.
 */
export function joinProblem({ answers }: FrameData, samples: NodeSamples): FrameProblem | undefined {
  const memory = MEMORY_ROLES.filter((role) => (samples[role]?.length ?? 0) > 0);
  const pairs = memory.flatMap((role) =>
    (['memoryRequests', 'podInfo'] as const).map((other): [NodeRole, NodeRole] => [role, other])
  );
  const apart = pairs.find(([a, b]) => shareNoPod(samples, a, b));
  const refIdOf = (role: NodeRole): string => answers.get(role)?.refId ?? role;
  return apart && { because: 'no-common-pods', refIds: [refIdOf(apart[0]), refIdOf(apart[1])] };
}

function shareNoPod(samples: NodeSamples, a: NodeRole, b: NodeRole): boolean {
  const keys = keysOf(samples, a);
  const others = keysOf(samples, b);
  return keys.size > 0 && others.size > 0 && ![...keys].some((key) => others.has(key));
}

const keysOf = (samples: NodeSamples, role: NodeRole): Set<string> =>
  new Set((samples[role] ?? []).map(({ labels: { namespace = '', pod = '' } }) => podKey({ namespace, pod })));
