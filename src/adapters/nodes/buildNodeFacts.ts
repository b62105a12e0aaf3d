import type { NodeDataSet, NodeMemoryFacts, PodMemoryFacts, QosClass } from '../../domain/node/NodeMemoryFacts';
import type { InstantSample, Labels } from '../prometheus/parseAnswer';

import { attachContainers } from './attachContainers';
import { learnPriorities } from './learnPriorities';
import { nodeIdentity, nodeOfExporter } from './nodeOfExporter';
import type { NodeRole, NodeSamples } from './NodeSamples';
import { nodeKey, podKey } from './podIndex';
import { ownerIndex, workloadOf } from './workloadOf';

export interface BuildOptions {
  /** PriorityClass name to value, beside the two that Kubernetes has built in. */
  priorityClasses: ReadonlyMap<string, number>;
  /** cpu rows exist somewhere in the data source. */
  hasCpuResources: boolean;
}

const DATA_SETS: Array<[NodeDataSet, NodeRole]> = [
  ['capacity', 'capacity'],
  ['allocatable', 'allocatable'],
  ['rootWorkingSet', 'rootWorkingSet'],
  ['memAvailable', 'memAvailable'],
  ['swapTotal', 'swapTotal'],
  ['podInfo', 'podInfo'],
  ['requests', 'memoryRequests'],
  ['limits', 'memoryLimits'],
  ['initContainers', 'initMemoryRequests'],
  ['qosClass', 'qosClass'],
  ['numericPriority', 'schedulerRequest'],
  ['rss', 'rss'],
  ['mappedFile', 'mappedFile'],
  ['swap', 'swap'],
  ['workingSet', 'containerWorkingSet'],
  ['podWorkingSet', 'podWorkingSet'],
];

/**
 * Joins the answers about nodes and their pods into facts, one entry a node, sorted by name. Rows of pods that
 * `podInfo` does not list (ended, on other nodes) are ignored.
 */
export function buildNodeFacts(samples: NodeSamples, atSeconds: number, options: BuildOptions): NodeMemoryFacts[] {
  const notCollected = missingDataSets(samples, options);
  const nodes = new Map<string, NodeMemoryFacts>();
  for (const role of ['capacity', 'nodeInfo', 'podInfo'] as const) {
    for (const { labels } of samples[role] ?? []) {
      if (labels.node && !nodes.has(nodeKey(labels))) {
        const identity = { cluster: labels.cluster || undefined, node: labels.node };
        nodes.set(nodeKey(labels), { ...identity, atSeconds, pods: [], notCollected });
      }
    }
  }
  attachNodeValues(nodes, samples);
  attachExporterValues(nodes, samples);
  attachPods(nodes, samples, options);
  return [...nodes.values()].sort((a, b) => (nodeKeyText(a) < nodeKeyText(b) ? -1 : 1));
}

const nodeKeyText = ({ cluster, node }: NodeMemoryFacts): string => nodeKey({ cluster: cluster ?? '', node });

function missingDataSets(samples: NodeSamples, { hasCpuResources }: BuildOptions): ReadonlySet<NodeDataSet> {
  const missing = DATA_SETS.filter(([, role]) => samples[role] === undefined).map(([dataSet]) => dataSet);
  const cpuIsKnown = hasCpuResources && samples.cpuRequests !== undefined && samples.cpuLimits !== undefined;
  return new Set<NodeDataSet>(cpuIsKnown ? missing : [...missing, 'cpuResources']);
}

function attachNodeValues(nodes: Map<string, NodeMemoryFacts>, samples: NodeSamples): void {
  const each = (role: NodeRole, set: (node: NodeMemoryFacts, value: number, labels: Labels) => void) => {
    for (const { labels, value } of samples[role] ?? []) {
      const node = nodes.get(nodeKey(labels));
      if (node && Number.isFinite(value)) {
        set(node, value, labels);
      }
    }
  };
  each('capacity', (node, value) => (node.capacityBytes = value));
  each('allocatable', (node, value) => (node.allocatableBytes = value));
  each('rootWorkingSet', (node, value) => (node.rootWorkingSetBytes = value));
  each('memoryPressure', (node, value) => (node.memoryPressure = value === 1));
  each('unschedulable', (node, value) => (node.unschedulable = value === 1));
  each('nodeInfo', (node, _value, labels) => {
    node.kubeletVersion = labels.kubelet_version;
    node.kernelVersion = labels.kernel_version;
  });
}

/** node_exporter series do not name their node; each cluster is joined for itself. */
function attachExporterValues(nodes: Map<string, NodeMemoryFacts>, samples: NodeSamples): void {
  const clusters = new Set([...nodes.values()].map(({ cluster }) => cluster ?? ''));
  for (const cluster of clusters) {
    const ofCluster = (role: NodeRole): readonly InstantSample[] =>
      (samples[role] ?? []).filter(({ labels }) => (labels.cluster ?? '') === cluster);
    const names = [...nodes.values()].filter((n) => (n.cluster ?? '') === cluster).map((n) => n.node);
    const identity = nodeIdentity(names, ofCluster('nodeInfo'), ofCluster('uname'), ofCluster('podInfo'));
    const each = (role: NodeRole, set: (node: NodeMemoryFacts, value: number) => void) => {
      for (const { labels, value } of ofCluster(role)) {
        const node = nodes.get(nodeKey({ cluster, node: nodeOfExporter(labels, identity) ?? '' }));
        if (node && Number.isFinite(value)) {
          set(node, value);
        }
      }
    };
    each('memAvailable', (node, value) => (node.memAvailableBytes = value));
    each('swapTotal', (node, value) => (node.swapTotalBytes = value));
    if (samples.rootWorkingSet?.some(({ labels }) => labels.node === undefined)) {
      each('rootWorkingSet', (node, value) => (node.rootWorkingSetBytes = value));
    }
  }
}

function attachPods(nodes: Map<string, NodeMemoryFacts>, samples: NodeSamples, options: BuildOptions): void {
  const replicaSets = ownerIndex(samples.replicaSetOwner ?? [], 'replicaset');
  const jobs = ownerIndex(samples.jobOwner ?? [], 'job_name');
  const pods = new Map<string, PodMemoryFacts>();
  for (const { labels } of samples.podInfo ?? []) {
    const node = nodes.get(nodeKey(labels));
    if (!node || pods.has(podKey(labels))) {
      continue;
    }
    const pod: PodMemoryFacts = {
      namespace: labels.namespace ?? '',
      pod: labels.pod ?? '',
      uid: labels.uid || undefined,
      workload: workloadOf(labels, replicaSets, jobs),
      priorityClassName: labels.priority_class || undefined,
      priority: options.priorityClasses.get(labels.priority_class ?? ''),
      isStatic: labels.created_by_kind === 'Node',
      containers: [],
    };
    pods.set(podKey(labels), pod);
    node.pods.push(pod);
  }
  attachPodValues(pods, samples);
  learnPriorities(nodes.values());
  attachContainers(pods, samples);
}

function attachPodValues(pods: Map<string, PodMemoryFacts>, samples: NodeSamples): void {
  const each = (role: NodeRole, set: (pod: PodMemoryFacts, value: number, labels: Labels) => void) => {
    for (const { labels, value } of samples[role] ?? []) {
      const pod = pods.get(podKey(labels));
      if (pod && Number.isFinite(value)) {
        set(pod, value, labels);
      }
    }
  };
  each('podWorkingSet', (pod, value) => (pod.workingSetBytes = value));
  each('qosClass', (pod, _value, { qos_class: qosClass }) => {
    pod.qosClass = isQosClass(qosClass) ? qosClass : undefined;
  });
  each('schedulerRequest', (pod, value, labels) => {
    pod.schedulerRequestBytes = value;
    pod.priority = numberOf(labels.priority) ?? pod.priority;
  });
}

const isQosClass = (text: string | undefined): text is QosClass =>
  text === 'Guaranteed' || text === 'Burstable' || text === 'BestEffort';

function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^-?\d+$/.test(text) ? Number(text) : undefined;
}
