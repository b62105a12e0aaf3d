import type { Seconds } from '../format/Curve';
import type { ContainerHistory, ContainerMemory, ContainerResources, PodHistory } from '../format/PodHistory';
import { always } from '../format/Timeline';

import { podIpOf, uidOf } from './podIdentity';

/** Long before any window. */
export const LONG_AGO: Seconds = -30 * 24 * 3600;

type Required = Pick<PodHistory, 'namespace' | 'name' | 'node' | 'qosClass' | 'containers'>;

/** A pod with the usual rest: running for long, priority 0, no owner. */
export function buildPod(pod: Required & Partial<PodHistory>): PodHistory {
  const uid = pod.uid ?? uidOf(pod.namespace, pod.name);
  return {
    uid,
    ip: podIpOf(uid),
    createdAt: LONG_AGO,
    phases: always('Running'),
    priority: 0,
    sandboxBytes: 0,
    ...pod,
  };
}

/** A regular container that has run in one life since `startedAt`, with resources that never change. */
export function steadyContainer(
  container: Pick<ContainerHistory, 'name' | 'image'> & { kind?: ContainerHistory['kind'] },
  resources: ContainerResources,
  memory: ContainerMemory,
  startedAt: Seconds = LONG_AGO
): ContainerHistory {
  return { kind: 'regular', ...container, resources: always(resources), lives: [{ startedAt, memory }] };
}
