import { metricNames as m } from '../metricNames';

/**
 * Metrics that kube-state-metrics exports only while there is something to say: no evicted pod, no terminated container,
 * no init container, no Job means no series. Their absence proves nothing unless a sibling of the group is there.
 */
const SPARSE_GROUPS: ReadonlyArray<{ dense: string; members: readonly string[] }> = [
  { dense: m.podPhase, members: [m.podReason] },
  { dense: m.podPhase, members: [m.lastTerminatedReason, m.lastTerminatedTimestamp] },
  { dense: m.podPhase, members: [m.initLastTerminatedReason, m.initLastTerminatedTimestamp] },
  // A curated list that drops the QoS class may drop these as well (AKS minimal), and a sidecar would look regular.
  { dense: m.podQosClass, members: [m.initContainerInfo, m.initContainerRequests, m.initContainerLimits] },
  { dense: m.podInfo, members: [m.jobOwner] },
];

/** The names found, and those whose absence proves nothing: asking for them costs nothing and gives an empty answer. */
export function withSparseMetrics(found: ReadonlySet<string>): ReadonlySet<string> {
  const assumed = SPARSE_GROUPS.filter(
    ({ dense, members }) => found.has(dense) && !members.some((name) => found.has(name))
  ).flatMap(({ members }) => members);
  return new Set([...found, ...assumed]);
}
