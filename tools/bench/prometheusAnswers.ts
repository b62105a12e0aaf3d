import type { ContainerMemoryFacts, NodeMemoryFacts, PodMemoryFacts } from '../../src/domain/node/NodeMemoryFacts';

type Row = [labels: Record<string, string>, value: number | undefined];
type NodeValue = (node: NodeMemoryFacts) => number | undefined;
type ContainerValue = (container: ContainerMemoryFacts) => number | undefined;

const nodeValues: readonly NodeValue[] = [
  (node) => node.capacityBytes,
  (node) => node.allocatableBytes,
  (node) => node.rootWorkingSetBytes,
  (node) => node.memAvailableBytes,
  (node) => node.swapTotalBytes,
];
const containerValues: readonly ContainerValue[] = [
  (container) => container.requestBytes,
  (container) => container.limitBytes,
  (container) => container.cpuRequestCores,
  (container) => container.cpuLimitCores,
  (container) => container.workingSetBytes,
  (container) => container.rssBytes,
  (container) => container.swapBytes,
  (container) => container.mappedFileBytes,
];

/**
 * The same data as a Prometheus would answer it: one instant vector for each fact, as the text of the HTTP answer, with
 * the few labels that the catalogue's queries keep.
 */
export function prometheusAnswers(nodes: readonly NodeMemoryFacts[]): string[] {
  const at = nodes[0]?.atSeconds ?? 0;
  const pods = nodes.flatMap((node) => node.pods.map((pod) => ({ node: node.node, pod })));
  return [
    ...nodeValues.map((value) =>
      answer(
        at,
        nodes.map((node): Row => [{ node: node.node }, value(node)])
      )
    ),
    ...containerValues.map((value) =>
      answer(
        at,
        pods.flatMap(({ node, pod }) => containerRows(node, pod, value))
      )
    ),
    answer(
      at,
      pods.map(({ node, pod }): Row => [podLabels(node, pod), pod.workingSetBytes])
    ),
    answer(
      at,
      pods.map(({ node, pod }): Row => [{ ...podLabels(node, pod), qos_class: pod.qosClass ?? '' }, 1])
    ),
    answer(
      at,
      pods.map(({ node, pod }): Row => [{ ...podLabels(node, pod), priority: String(pod.priority) }, 1])
    ),
    answer(
      at,
      pods.map(({ node, pod }): Row => [infoLabels(node, pod), 1])
    ),
  ];
}

const podLabels = (node: string, { namespace, pod }: PodMemoryFacts) => ({ node, namespace, pod });

const infoLabels = (node: string, pod: PodMemoryFacts) => ({
  ...podLabels(node, pod),
  uid: pod.uid ?? '',
  created_by_kind: 'ReplicaSet',
  created_by_name: pod.workload?.name ?? '',
  priority_class: '',
});

const containerRows = (node: string, pod: PodMemoryFacts, value: ContainerValue): Row[] =>
  pod.containers.map((container) => [{ ...podLabels(node, pod), container: container.name }, value(container)]);

function answer(at: number, rows: readonly Row[]): string {
  const result = rows
    .filter(([, value]) => value !== undefined)
    .map(([metric, value]) => ({ metric, value: [at, String(value)] }));
  return JSON.stringify({ status: 'success', data: { resultType: 'vector', result } });
}
