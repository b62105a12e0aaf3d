import { createHash } from 'node:crypto';

import type { ContainerHistory, PodHistory } from '../format/PodHistory';

function hex(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

function qosSlice(pod: PodHistory): string {
  return pod.qosClass === 'Guaranteed' ? 'kubepods' : `kubepods-${pod.qosClass.toLowerCase()}`;
}

/** Path of the pod's cgroup under the systemd driver; Guaranteed pods sit directly below kubepods.slice. */
export function podCgroupPath(pod: PodHistory): string {
  const slice = qosSlice(pod);
  const parent = pod.qosClass === 'Guaranteed' ? '/kubepods.slice' : `/kubepods.slice/${slice}.slice`;
  return `${parent}/${slice}-pod${pod.uid.replace(/-/g, '_')}.slice`;
}

/** Runtime id of the nth run of a container: a restart gives a new one. */
export function containerRuntimeId(pod: PodHistory, container: ContainerHistory, run: number): string {
  return hex(`${pod.uid}/${container.name}/${run}`);
}

/** Runtime id of the sandbox. */
export function sandboxRuntimeId(pod: PodHistory): string {
  return hex(`${pod.uid}/sandbox`);
}

/** Path of a container's cgroup. */
export function containerCgroupPath(pod: PodHistory, runtimeId: string): string {
  return `${podCgroupPath(pod)}/cri-containerd-${runtimeId}.scope`;
}

/** The digest form of an image that kube-state-metrics shows as image_id. */
export function imageDigest(image: string): string {
  return `${image.replace(/:[^/:]*$/, '')}@sha256:${hex(image)}`;
}

/** A machine id, boot id or system uuid that is the node's own. */
export function nodeIdentifier(node: string, what: string): string {
  return hex(`${node}/${what}`).slice(0, 32);
}
