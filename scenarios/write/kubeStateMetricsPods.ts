import type { Seconds } from '../format/Curve';
import type { PodHistory, PodPhase } from '../format/PodHistory';
import { valueAt } from '../format/Timeline';

import type { ClusterIndex, ClusterPart } from './ClusterPart';
import { containerStatusAt } from './containerStatus';
import { podExistsAt, podRunsAt } from './MemorySamples';
import type { Labels, MetricFamily, Series } from './MetricFamily';
import { flag, stateFamily, stateSeries, whileHolds } from './stateSeries';

const PHASES: readonly PodPhase[] = ['Pending', 'Succeeded', 'Failed', 'Unknown', 'Running'];
const QOS_CLASSES: ReadonlyArray<PodHistory['qosClass']> = ['BestEffort', 'Burstable', 'Guaranteed'];

/** namespace, pod, uid: on every pod metric. */
export const podIdentity = (pod: PodHistory): Labels => ({ namespace: pod.namespace, pod: pod.name, uid: pod.uid });

type PerPod = (pod: PodHistory, part: ClusterPart) => Iterable<Series>;

function perPod(name: string, parts: readonly ClusterPart[], of: PerPod): MetricFamily {
  return stateFamily(name, parts, function* (part) {
    for (const pod of part.history.pods) {
      yield* of(pod, part);
    }
  });
}

function whileExists(pod: PodHistory, part: ClusterPart, labels: Labels, value: (at: Seconds) => number): Series {
  const all = { ...podIdentity(pod), ...labels };
  return stateSeries(part.states, all, (at) => (podExistsAt(pod, at) ? value(at) : undefined));
}

function phaseAt(pod: PodHistory, at: Seconds): PodPhase {
  return pod.evictedAt !== undefined && at >= pod.evictedAt ? 'Failed' : (valueAt(pod.phases, at) ?? 'Pending');
}

function readyAt(pod: PodHistory, at: Seconds): boolean {
  const running = pod.containers
    .filter((container) => container.kind === 'regular')
    .every((container) => containerStatusAt(pod, container, at).state === 'running');
  return podRunsAt(pod, at) && running && (pod.ready === undefined || (valueAt(pod.ready, at) ?? false));
}

function infoLabels(pod: PodHistory, index: ClusterIndex): Labels {
  return {
    host_ip: index.nodes.get(pod.node)?.internalIp ?? '',
    pod_ip: pod.ip,
    node: pod.node,
    created_by_kind: pod.owner?.kind ?? '',
    created_by_name: pod.owner?.name ?? '',
    priority_class: pod.priorityClassName ?? '',
    host_network: String(pod.hostNetwork ?? false),
  };
}

function ownerLabels(pod: PodHistory): Labels {
  return pod.owner
    ? { owner_kind: pod.owner.kind, owner_name: pod.owner.name, owner_is_controller: 'true' }
    : { owner_kind: '', owner_name: '', owner_is_controller: '' };
}

function* phaseSeries(pod: PodHistory, part: ClusterPart): Iterable<Series> {
  if (part.detail === 'minimal') {
    yield whileExists(pod, part, { phase: 'Running' }, (at) => flag(phaseAt(pod, at) === 'Running'));
    return;
  }
  for (const phase of PHASES) {
    yield whileExists(pod, part, { phase }, (at) => flag(phaseAt(pod, at) === phase));
  }
}

function* qosSeries(pod: PodHistory, part: ClusterPart): Iterable<Series> {
  for (const qosClass of QOS_CLASSES) {
    if (part.detail !== 'minimal' || qosClass === pod.qosClass) {
      yield whileExists(pod, part, { qos_class: qosClass }, () => flag(qosClass === pod.qosClass));
    }
  }
}

function* readySeries(pod: PodHistory, part: ClusterPart): Iterable<Series> {
  yield whileExists(pod, part, { condition: 'true' }, (at) => flag(readyAt(pod, at)));
  yield whileExists(pod, part, { condition: 'false' }, (at) => flag(!readyAt(pod, at)));
  yield whileExists(pod, part, { condition: 'unknown' }, () => 0);
}

function* evictedSeries(pod: PodHistory, part: ClusterPart): Iterable<Series> {
  const { evictedAt } = pod;
  if (evictedAt !== undefined) {
    const labels = { ...podIdentity(pod), reason: 'Evicted' };
    yield whileHolds(part.states, labels, (at) => podExistsAt(pod, at) && at >= evictedAt);
  }
}

/** Families of kube-state-metrics about whole pods. */
export function podFamilies(parts: readonly ClusterPart[], index: ClusterIndex, anchorSeconds: number): MetricFamily[] {
  const atLeastLean = parts.filter((part) => part.detail !== 'minimal');
  const full = parts.filter((part) => part.detail === 'full');
  const created = (pod: PodHistory) => Math.floor(anchorSeconds + pod.createdAt);
  return [
    perPod('kube_pod_info', parts, (pod, part) => [whileExists(pod, part, infoLabels(pod, index), () => 1)]),
    perPod('kube_pod_owner', parts, (pod, part) => [whileExists(pod, part, ownerLabels(pod), () => 1)]),
    perPod('kube_pod_status_phase', parts, phaseSeries),
    perPod('kube_pod_status_qos_class', parts, qosSeries),
    perPod('kube_pod_status_reason', parts, evictedSeries),
    perPod('kube_pod_created', atLeastLean, (pod, part) => [whileExists(pod, part, {}, () => created(pod))]),
    perPod('kube_pod_start_time', full, (pod, part) => [whileExists(pod, part, {}, () => created(pod))]),
    perPod('kube_pod_status_ready', full, readySeries),
    perPod('kube_pod_restart_policy', full, (pod, part) => [
      whileExists(pod, part, { type: pod.restartPolicy ?? 'Always' }, () => 1),
    ]),
  ];
}
