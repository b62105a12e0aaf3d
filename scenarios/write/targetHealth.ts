import type { ClusterPart } from './ClusterPart';
import type { Exporter, MetricFamily } from './MetricFamily';

const PER_NODE: readonly Exporter[] = ['cadvisor', 'kubelet', 'node-exporter'];

/** `up` of every target: it carries target labels only, and tells the scrape interval. */
export function upFamily(parts: readonly ClusterPart[], hasScheduler: boolean): MetricFamily {
  return {
    name: 'up',
    type: 'gauge',
    *series() {
      for (const part of parts) {
        for (const node of part.history.nodes) {
          for (const exporter of PER_NODE) {
            yield { labels: {}, exporter, node, grid: part.gauges, valueAt: () => 1 };
          }
        }
      }
      const [first] = parts;
      const single: readonly Exporter[] = hasScheduler
        ? ['kube-state-metrics', 'kube-scheduler']
        : ['kube-state-metrics'];
      for (const exporter of first ? single : []) {
        yield { labels: {}, exporter, grid: first?.states ?? { times: [], stepSeconds: 0 }, valueAt: () => 1 };
      }
    },
  };
}
