import { nameSuffix } from '../build/podIdentity';
import type { PodHistory } from '../format/PodHistory';

import { backgroundPod, type PodTemplate } from './backgroundPod';

const LONGEST_NAME = 253;

/** Not a name that Kubernetes accepts, but one that a label value can hold. */
export const HOSTILE_NAME = 'a"b\\c.*';

/** The longest name that Kubernetes accepts. */
export const LONG_NAME = `${'long-name-'.repeat(26).slice(0, LONGEST_NAME - 6)}-${nameSuffix('long', 5)}`;

const TEMPLATE: PodTemplate = {
  namespace: 'dev',
  qosClass: 'Burstable',
  priority: 0,
  shape: 'flat',
  containers: [{ name: 'app', kind: 'regular', usage: 120, request: 96, limit: 256, cpuRequest: 0.1 }],
};

/** Two pods whose names break careless queries, links and layouts. */
export function hostilePods(node: string): PodHistory[] {
  return [HOSTILE_NAME, LONG_NAME].map((name) =>
    backgroundPod(TEMPLATE, name, node, { kind: 'ReplicaSet', name: `${name.slice(0, 200)}-rs` })
  );
}
