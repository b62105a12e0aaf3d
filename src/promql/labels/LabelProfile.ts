/** Names under which one exporter's series carry the Kubernetes objects. */
export interface ObjectLabels {
  namespace: string;
  pod: string;
  container: string;
  node: string;
}

/**
 * Physical label names of one data source. Queries match on these and return the logical names
 * `cluster`, `namespace`, `pod`, `container` and `node`, whatever the profile says.
 */
export interface LabelProfile {
  /** Absent: the data source has no such label, and no query may match on it or group by it. */
  cluster?: string;
  /** On cAdvisor series, and on kube-state-metrics series unless `kubeState` says otherwise. */
  namespace: string;
  pod: string;
  container: string;
  /** Label of cAdvisor and kubelet series whose value is the node name. Absent: join with kube_pod_info. */
  cadvisorNode?: string;
  /** Names on kube-state-metrics series where they differ, as when only that scrape has honorLabels off. */
  kubeState?: ObjectLabels;
  /** Names on kube-scheduler's resource metrics where they differ from those of kube-state-metrics. */
  scheduler?: ObjectLabels;
}

/** Who exports a series; decides which physical names apply. */
export type Exporter = 'cadvisor' | 'kubelet-resource' | 'kube-state-metrics' | 'kube-scheduler' | 'node_exporter';

/** The label names that every query returns. */
export const logicalLabels = ['cluster', 'namespace', 'pod', 'container', 'node'] as const;

export type LogicalLabel = (typeof logicalLabels)[number];

/** Tells a logical label from a label that belongs to one metric only, such as `uid` or `owner_kind`. */
export const isLogicalLabel = (label: string): label is LogicalLabel =>
  logicalLabels.some((logical) => logical === label);

/**
 * Name under which `exporter` carries a logical label; undefined when its series have no such label.
 * Labels of node_exporter are target labels and are never renamed.
 */
export function physicalLabel(profile: LabelProfile, exporter: Exporter, label: LogicalLabel): string | undefined {
  if (label === 'cluster') {
    return profile.cluster;
  }
  if (exporter === 'node_exporter') {
    return label;
  }
  if (exporter === 'cadvisor' || exporter === 'kubelet-resource') {
    return label === 'node' ? profile.cadvisorNode : profile[label];
  }
  return objectLabels(profile, exporter)[label];
}

function objectLabels(profile: LabelProfile, exporter: 'kube-state-metrics' | 'kube-scheduler'): ObjectLabels {
  const { namespace, pod, container } = profile;
  const kubeState = profile.kubeState ?? { namespace, pod, container, node: 'node' };
  return exporter === 'kube-scheduler' ? (profile.scheduler ?? kubeState) : kubeState;
}
