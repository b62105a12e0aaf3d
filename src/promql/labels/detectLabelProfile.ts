import type { LabelProfile, ObjectLabels } from './LabelProfile';

type Labels = Readonly<Record<string, string>>;

/** Label sets of a few series of each exporter, ten are plenty; empty where nothing could be read. */
export interface LabelSample {
  /** Any `container_memory_working_set_bytes`, rows of containers among them. */
  cadvisor: readonly Labels[];
  /** `kube_pod_info`. */
  podInfo: readonly Labels[];
  /** `kube_pod_resource_request` of kube-scheduler. */
  scheduler?: readonly Labels[];
  /** Node names as kube-state-metrics knows them (`kube_node_info`). */
  nodeNames: readonly string[];
}

const clusterCandidates = ['cluster', 'k8s_cluster_name', 'cluster_name', 'kubernetes_cluster'];
const nodeCandidates = [
  'node',
  'instance',
  'kubernetes_io_hostname',
  'kubernetes_node',
  'nodename',
  'hostname',
  'host',
];
const plain = { namespace: 'namespace', pod: 'pod', container: 'container' };
const exported = { namespace: 'exported_namespace', pod: 'exported_pod', container: 'exported_container' };

/**
 * Chooses the label profile of a data source from samples. Every choice needs positive evidence: a cluster label must be
 * on both exporters, or joins between them would come out empty; a node label must hold known node names only. Where
 * there is none, the profile does without.
 */
export function detectLabelProfile(sample: LabelSample): LabelProfile {
  const { cadvisor, podInfo, scheduler = [], nodeNames } = sample;
  const cadvisorLabels = isExported(cadvisor) ? exported : plain;
  const kubeState = podInfo.length === 0 ? { ...cadvisorLabels, node: 'node' } : objectLabels(podInfo);
  const schedulerLabels = scheduler.length === 0 ? kubeState : objectLabels(scheduler);
  const cluster = clusterCandidates.find((label) => has(cadvisor, label) && has(podInfo, label));
  const cadvisorNode = nodeCandidates.find((label) => namesNodes(cadvisor, label, new Set(nodeNames)));
  return {
    ...cadvisorLabels,
    ...(cluster === undefined ? {} : { cluster }),
    ...(cadvisorNode === undefined ? {} : { cadvisorNode }),
    ...(sameLabels(kubeState, { ...cadvisorLabels, node: 'node' }) ? {} : { kubeState }),
    ...(sameLabels(schedulerLabels, kubeState) ? {} : { scheduler: schedulerLabels }),
  };
}

/** honorLabels off: what the exporter said was moved to `exported_*`, and the plain names describe the scrape target. */
const isExported = (series: readonly Labels[]): boolean => has(series, exported.namespace) && has(series, exported.pod);

const has = (series: readonly Labels[], label: string): boolean =>
  series.some((labels) => (labels[label] ?? '') !== '');

const objectLabels = (series: readonly Labels[]): ObjectLabels => ({
  ...(isExported(series) ? exported : plain),
  node: has(series, 'exported_node') ? 'exported_node' : 'node',
});

const sameLabels = (a: ObjectLabels, b: ObjectLabels): boolean =>
  a.namespace === b.namespace && a.pod === b.pod && a.container === b.container && a.node === b.node;

function namesNodes(series: readonly Labels[], label: string, nodeNames: ReadonlySet<string>): boolean {
  return series.length > 0 && series.every((labels) => nodeNames.has(labels[label] ?? ''));
}
