import type { Seconds } from '../format/Curve';
import type { NodeHistory, Spell } from '../format/NodeHistory';

import { nodeIdentifier } from './cgroupIdentity';
import type { ClusterPart } from './ClusterPart';
import type { Labels, MetricFamily, Series } from './MetricFamily';
import { flag, stateFamily, stateSeries } from './stateSeries';

const MAX_PODS = 110;

const isIn = (spells: readonly Spell[] | undefined, at: Seconds): boolean =>
  (spells ?? []).some((spell) => spell.from <= at && at < spell.until);

function conditionAt(node: NodeHistory, condition: string, at: Seconds): boolean {
  if (condition === 'Ready') {
    return !isIn(node.notReady, at);
  }
  return condition === 'MemoryPressure' && isIn(node.memoryPressure, at);
}

function* conditionSeries(node: NodeHistory, part: ClusterPart): Iterable<Series> {
  const conditions =
    part.detail === 'full' ? ['Ready', 'MemoryPressure', 'DiskPressure', 'PIDPressure'] : ['Ready', 'MemoryPressure'];
  for (const condition of conditions) {
    for (const status of ['true', 'false', 'unknown']) {
      yield nodeSeries(node, part, { condition, status }, (at) =>
        flag(status !== 'unknown' && conditionAt(node, condition, at) === (status === 'true'))
      );
    }
  }
}

function nodeSeries(node: NodeHistory, part: ClusterPart, labels: Labels, value: (at: Seconds) => number): Series {
  const exists = (at: Seconds) => at >= node.createdAt;
  return stateSeries(part.states, { node: node.name, ...labels }, (at) => (exists(at) ? value(at) : undefined));
}

function* resourceSeries(node: NodeHistory, part: ClusterPart, memoryBytes: number): Iterable<Series> {
  yield nodeSeries(node, part, { resource: 'memory', unit: 'byte' }, () => memoryBytes);
  if (part.detail !== 'minimal') {
    yield nodeSeries(node, part, { resource: 'cpu', unit: 'core' }, () => node.cpuCores);
    yield nodeSeries(node, part, { resource: 'pods', unit: 'integer' }, () => MAX_PODS);
  }
}

function infoLabels(node: NodeHistory): Labels {
  return {
    kernel_version: node.kernelVersion,
    os_image: 'Debian GNU/Linux 13 (trixie)',
    container_runtime_version: 'containerd://2.1.4',
    kubelet_version: node.kubeletVersion,
    kubeproxy_version: node.kubeletVersion,
    system_uuid: nodeIdentifier(node.name, 'system'),
    internal_ip: node.internalIp,
    pod_cidr: '',
    provider_id: '',
  };
}

/** Families of kube-state-metrics about nodes. */
export function nodeFamilies(parts: readonly ClusterPart[], anchorSeconds: number): MetricFamily[] {
  const perNode = (name: string, of: (node: NodeHistory, part: ClusterPart) => Iterable<Series>) =>
    stateFamily(name, parts, function* (part) {
      for (const node of part.history.nodes) {
        yield* of(node, part);
      }
    });
  return [
    perNode('kube_node_info', (node, part) => [nodeSeries(node, part, infoLabels(node), () => 1)]),
    perNode('kube_node_created', (node, part) => [
      nodeSeries(node, part, {}, () => Math.floor(anchorSeconds + node.createdAt)),
    ]),
    perNode('kube_node_status_capacity', (node, part) => resourceSeries(node, part, node.capacityBytes)),
    perNode('kube_node_status_allocatable', (node, part) => resourceSeries(node, part, node.allocatableBytes)),
    perNode('kube_node_status_condition', conditionSeries),
    perNode('kube_node_spec_unschedulable', (node, part) => [
      nodeSeries(node, part, {}, (at) => flag(isIn(node.unschedulable, at))),
    ]),
    perNode('kube_node_spec_taint', (node, part) =>
      (node.taints ?? []).map((taint) => nodeSeries(node, part, taint, () => 1))
    ),
  ];
}
