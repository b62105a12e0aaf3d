import type { QosClass } from '../node/NodeMemoryFacts';

import type { CgroupLocation } from './CgroupLocation';

const KUBEPODS_SLICE = /^(?:.+-)?kubepods(?:-(burstable|besteffort))?(?:-pod([^.:-][^.:]*))?\.slice$/;
const SCOPE = '.scope';
const CRIO_PREFIXES = ['crio-conmon-', 'crio-'];

/** Pod uid and QoS class of a systemd slice of pods; undefined when the slice is none. */
export function decodePodSlice(segment: string): Pick<CgroupLocation, 'podUid' | 'qos'> | undefined {
  const match = KUBEPODS_SLICE.exec(segment);
  if (match === null) {
    return undefined;
  }
  const [, parent, escapedUid] = match;
  // systemd reads "-" as a level, so the kubelet writes the uid's dashes as "_".
  const podUid = escapedUid?.replaceAll('_', '-');
  return { podUid, qos: qosOf(parent, podUid) };
}

/** `kubepods-burstable-pod<uid>.slice:cri-containerd:<id>`: the runtime took the systemd name for a directory. */
export function decodeMixedSegment(
  segment: string
): Pick<CgroupLocation, 'podUid' | 'qos' | 'runtime' | 'containerId'> | undefined {
  const [slice = '', runtime, containerId, ...more] = segment.split(':');
  const pod = decodePodSlice(slice);
  if (pod?.podUid === undefined || !runtime || !containerId || more.length > 0) {
    return undefined;
  }
  return { ...pod, runtime, containerId };
}

/** Runtime and id of the cgroup directly below a pod: `<runtime>-<id>.scope`, `crio-<id>` or a bare id. */
export function decodeContainerSegment(segment: string): Pick<CgroupLocation, 'runtime' | 'containerId'> | undefined {
  if (segment.endsWith(SCOPE)) {
    const name = segment.slice(0, -SCOPE.length);
    const dash = name.lastIndexOf('-');
    return dash <= 0 || dash === name.length - 1
      ? undefined
      : { runtime: name.slice(0, dash), containerId: name.slice(dash + 1) };
  }
  const prefix = CRIO_PREFIXES.find((candidate) => segment.startsWith(candidate));
  if (prefix !== undefined) {
    return { runtime: prefix.slice(0, -1), containerId: segment.slice(prefix.length) };
  }
  return segment.endsWith('.slice') || segment.endsWith('.service') ? undefined : { containerId: segment };
}

function qosOf(parent: string | undefined, podUid: string | undefined): QosClass | undefined {
  if (parent === 'burstable') {
    return 'Burstable';
  }
  if (parent === 'besteffort') {
    return 'BestEffort';
  }
  return podUid === undefined ? undefined : 'Guaranteed';
}
