import type { ProfileName } from '../../promql/labels/profiles';

/** Value of the option that leaves the labels to detection; no profile has this name. */
export const DETECTED_OPTION = 'detected';

const DESCRIPTIONS: Record<ProfileName, string> = {
  default: 'kube-prometheus, kube-prometheus-stack, OpenShift: node name in "node", no cluster label',
  clustered: 'Grafana k8s-monitoring and other stores of many clusters: "node" and "cluster"',
  instance: 'The prometheus chart: node name in "instance" of cAdvisor series, no cluster label',
  clusteredInstance: 'Managed Prometheus of AKS: "instance" and "cluster"',
  hostname: 'Scrape configurations that map all node labels: node name in "kubernetes_io_hostname"',
  withoutNode: 'cAdvisor series without the node: found by way of the pod',
  exported: 'honorLabels off on every scrape: "exported_namespace", "exported_pod", "exported_container"',
  exportedKubeState: 'honorLabels off on kube-state-metrics only',
  exportedScheduler: 'honorLabels off on kube-scheduler only',
  exportedCadvisor: 'honorLabels off on the kubelet only, cluster in "k8s_cluster_name"',
};

/** What the label profile can be set to. */
export const profileOptions: Array<{ value: string; label: string; description: string }> = [
  { value: DETECTED_OPTION, label: 'Detected', description: 'Told from samples of the data source' },
  ...Object.entries(DESCRIPTIONS).map(([name, description]) => ({ value: name, label: name, description })),
];
