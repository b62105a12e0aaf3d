import type { NodeHistory } from '../format/NodeHistory';

import type { ClusterIndex, ClusterPart } from './ClusterPart';
import { podRunsAt } from './MemorySamples';
import type { MetricFamily, Series } from './MetricFamily';

function* perNode(
  parts: readonly ClusterPart[],
  of: (node: NodeHistory, part: ClusterPart) => Series[]
): Iterable<Series> {
  for (const part of parts) {
    for (const node of part.history.nodes) {
      yield* of(node, part);
    }
  }
}

/** kubelet_evictions is born with the first eviction, at 1: there is no 0 before it. */
function evictionSeries(node: NodeHistory, part: ClusterPart): Series[] {
  const signals = [...new Set((node.evictions ?? []).map((eviction) => eviction.signal))];
  return signals.map((signal) => ({
    labels: { eviction_signal: signal },
    exporter: 'kubelet',
    node,
    grid: part.gauges,
    valueAt: (index) => {
      const at = part.gauges.times[index] ?? 0;
      const count = (node.evictions ?? []).filter((eviction) => eviction.signal === signal && eviction.at <= at).length;
      return count === 0 ? undefined : count;
    },
  }));
}

/** Families of the kubelet's own `/metrics`. */
export function kubeletFamilies(parts: readonly ClusterPart[], index: ClusterIndex): MetricFamily[] {
  return [
    {
      name: 'kubelet_node_name',
      type: 'gauge',
      series: () =>
        perNode(parts, (node, part) => [
          { labels: { node: node.name }, exporter: 'kubelet', node, grid: part.gauges, valueAt: () => 1 },
        ]),
    },
    {
      name: 'kubelet_running_pods',
      type: 'gauge',
      series: () =>
        perNode(parts, (node, part) => {
          const pods = index.podsByNode.get(node.name) ?? [];
          const runningAt = (i: number) => pods.filter((pod) => podRunsAt(pod, part.gauges.times[i] ?? 0)).length;
          return [{ labels: {}, exporter: 'kubelet', node, grid: part.gauges, valueAt: runningAt }];
        }),
    },
    { name: 'kubelet_evictions', type: 'unknown', series: () => perNode(parts, evictionSeries) },
  ];
}
