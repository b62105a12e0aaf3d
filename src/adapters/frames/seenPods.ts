import type { NodeRole, NodeSamples } from '../nodes/NodeSamples';
import { podKey } from '../nodes/podIndex';
import type { InstantSample } from '../prometheus/parseAnswer';

const ROLES: NodeRole[] = ['rss', 'containerWorkingSet', 'podWorkingSet', 'memoryRequests', 'schedulerRequest'];

/**
 * Stands in for the list of pods where it was not asked for: every pod that some row about memory names. It knows
 * nothing of their owners, classes and protection.
 */
export function seenPods(samples: NodeSamples): InstantSample[] {
  const pods = new Map<string, InstantSample>();
  for (const { labels, atSeconds } of ROLES.flatMap((role) => samples[role] ?? [])) {
    const { namespace = '', pod = '', node = '' } = labels;
    const identity = { namespace, pod, node };
    pods.set(podKey(identity), { labels: identity, atSeconds, value: 1 });
  }
  return [...pods.values()];
}
