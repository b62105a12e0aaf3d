import { decodeCgroupPath } from '../decodeCgroupPath';

import type { KernelOomEvent, OomPod } from './KernelOomEvent';

/**
 * Pod and container of the victim, from the cgroup paths of an event: the victim's own first, the one that hit its
 * limit last. A later path may add the container where an earlier one names only the same pod.
 * The cpuset of the event is the invoker's and says nothing about the victim.
 */
export function podOfEvent(event: KernelOomEvent): OomPod | undefined {
  let pod: OomPod | undefined;
  for (const path of [event.taskMemcg, event.groupKillCgroup, event.statsCgroup, event.oomMemcg]) {
    const candidate = path === undefined ? undefined : podOfPath(path);
    const addsContainer = pod?.containerId === undefined && pod?.uid === candidate?.uid;
    if (candidate !== undefined && (pod === undefined || addsContainer)) {
      pod = candidate;
    }
  }
  return pod;
}

function podOfPath(path: string): OomPod | undefined {
  const { podUid, qos, containerId, runtime, driver } = decodeCgroupPath(path);
  return podUid === undefined ? undefined : { uid: podUid, qos, containerId, runtime, driver };
}
