import type { QosClass } from '../node/NodeMemoryFacts';

import type { CgroupLocation } from './CgroupLocation';
import { decodeContainerSegment, decodeMixedSegment, decodePodSlice } from './cgroupSegments';

/** Kernel paths end at PATH_MAX; anything far longer is not one. */
const MAX_LENGTH = 16 * 1024;

const QOS_BY_DIRECTORY: Readonly<Record<string, QosClass>> = { burstable: 'Burstable', besteffort: 'BestEffort' };

/**
 * Reads pod uid, QoS class, container id and runtime from a cgroup path as kernel logs and cAdvisor print it: systemd
 * and cgroupfs drivers, a kubelet --cgroup-root, clusters nested in containers, sub-cgroups below a container.
 * Source: `pkg/kubelet/cm/cgroup_manager_linux.go` ToSystemd, `pod_container_manager_linux.go`, Kubernetes 1.36.
 */
export function decodeCgroupPath(path: string): CgroupLocation {
  if (path.length > MAX_LENGTH) {
    return { level: 'system' };
  }
  const segments = path.split('/').filter((segment) => segment !== '' && segment !== '.' && segment !== '..');
  return (
    decodeMixed(segments) ??
    decodeSystemd(segments) ??
    decodeCgroupfs(segments) ??
    decodeDetached(segments) ?? { level: segments.length === 0 ? 'root' : 'system' }
  );
}

function decodeMixed(segments: readonly string[]): CgroupLocation | undefined {
  for (const segment of segments) {
    const mixed = decodeMixedSegment(segment);
    if (mixed !== undefined) {
      return { ...mixed, driver: 'mixed', level: 'container' };
    }
  }
  return undefined;
}

function decodeSystemd(segments: readonly string[]): CgroupLocation | undefined {
  let deepest: CgroupLocation | undefined;
  for (const [index, segment] of segments.entries()) {
    const slice = decodePodSlice(segment);
    if (slice?.podUid !== undefined) {
      return withContainer({ ...slice, driver: 'systemd', level: 'pod' }, segments[index + 1]);
    }
    if (slice !== undefined) {
      deepest = { ...slice, driver: 'systemd', level: slice.qos === undefined ? 'kubepods' : 'qos' };
    }
  }
  return deepest;
}

function decodeCgroupfs(segments: readonly string[]): CgroupLocation | undefined {
  const start = segments.indexOf('kubepods');
  if (start < 0) {
    return undefined;
  }
  const directory = segments[start + 1] ?? '';
  const qos = Object.hasOwn(QOS_BY_DIRECTORY, directory) ? QOS_BY_DIRECTORY[directory] : undefined;
  const podIndex = qos === undefined ? start + 1 : start + 2;
  const podUid = /^pod(.+)$/.exec(segments[podIndex] ?? '')?.[1];
  if (podUid === undefined) {
    return { qos, driver: 'cgroupfs', level: qos === undefined ? 'kubepods' : 'qos' };
  }
  const pod: CgroupLocation = { podUid, qos: qos ?? 'Guaranteed', driver: 'cgroupfs', level: 'pod' };
  return withContainer(pod, segments[podIndex + 1]);
}

/** A container scope seen from inside a cgroup namespace, its pod cut off. */
function decodeDetached(segments: readonly string[]): CgroupLocation | undefined {
  const [first = ''] = segments;
  const container = /^(?:cri-containerd|crio|crio-conmon)-/.test(first) ? decodeContainerSegment(first) : undefined;
  return container === undefined ? undefined : { ...container, driver: 'systemd', level: 'container' };
}

function withContainer(pod: CgroupLocation, segment: string | undefined): CgroupLocation {
  const container = segment === undefined ? undefined : decodeContainerSegment(segment);
  return container === undefined ? pod : { ...pod, ...container, level: 'container' };
}
