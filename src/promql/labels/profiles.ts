import type { LabelProfile, ObjectLabels } from './LabelProfile';

const plain = { namespace: 'namespace', pod: 'pod', container: 'container' };
const exported = { namespace: 'exported_namespace', pod: 'exported_pod', container: 'exported_container' };
const plainObjects: ObjectLabels = { ...plain, node: 'node' };
const exportedObjects: ObjectLabels = { ...exported, node: 'node' };

/**
 * Named label profiles of common installations. `detectLabelProfile` finds the profile of a data source from samples;
 * these are for settings, examples and tests.
 */
export const profiles = {
  /** kube-prometheus, kube-prometheus-stack, OpenShift: node name on cAdvisor series, no cluster label. */
  default: { ...plain, cadvisorNode: 'node' },
  /** Grafana k8s-monitoring, GMP with plain target labels: the same with a cluster label. */
  clustered: { ...plain, cluster: 'cluster', cadvisorNode: 'node' },
  /** The prometheus chart: the node name is the instance of cAdvisor series. */
  instance: { ...plain, cadvisorNode: 'instance' },
  /** AKS managed Prometheus: the same with a cluster label. */
  clusteredInstance: { ...plain, cluster: 'cluster', cadvisorNode: 'instance' },
  /** Hand-made scrape configurations that map all node labels. */
  hostname: { ...plain, cadvisorNode: 'kubernetes_io_hostname' },
  /** cAdvisor series that say nothing about the node: joined with kube_pod_info. */
  withoutNode: { ...plain },
  /** honorLabels off on every scrape. */
  exported: { ...exported, cadvisorNode: 'node' },
  /** honorLabels off on kube-state-metrics only: its stand-alone chart with a ServiceMonitor. */
  exportedKubeState: { ...plain, cadvisorNode: 'node', kubeState: exportedObjects },
  /** honorLabels off on kube-scheduler only, as a plain ServiceMonitor leaves it. */
  exportedScheduler: { ...plain, cadvisorNode: 'node', scheduler: exportedObjects },
  /** honorLabels off on the kubelet only, and another name for the cluster. */
  exportedCadvisor: { ...exported, cluster: 'k8s_cluster_name', cadvisorNode: 'node', kubeState: plainObjects },
} as const satisfies Record<string, LabelProfile>;

export type ProfileName = keyof typeof profiles;
