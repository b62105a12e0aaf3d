import type { Seconds } from '../format/Curve';
import type { ContainerHistory, ContainerResources, PodHistory } from '../format/PodHistory';
import { valueAt } from '../format/Timeline';

import type { ClusterPart } from './ClusterPart';
import { podRunsAt } from './MemorySamples';
import type { MetricFamily, Series } from './MetricFamily';

type Field = keyof ContainerResources;

const RESOURCES: ReadonlyArray<{ resource: string; unit: string; request: Field; limit: Field }> = [
  { resource: 'memory', unit: 'bytes', request: 'memoryRequestBytes', limit: 'memoryLimitBytes' },
  { resource: 'cpu', unit: 'cores', request: 'cpuRequestCores', limit: 'cpuLimitCores' },
];

/** What the whole pod asks for: regular containers and sidecars together, or one init container if that is more. */
function podTotal(pod: PodHistory, field: Field, at: Seconds): number {
  const of = (container: ContainerHistory) => valueAt(container.resources, at)?.[field] ?? 0;
  let running = 0;
  let largestInit = 0;
  for (const container of pod.containers) {
    if (container.kind === 'init') {
      largestInit = Math.max(largestInit, of(container));
    } else {
      running += of(container);
    }
  }
  return Math.max(running, largestInit);
}

function* rows(part: ClusterPart, side: 'request' | 'limit'): Iterable<Series> {
  for (const pod of part.history.pods) {
    for (const row of RESOURCES) {
      const labels = {
        namespace: pod.namespace,
        pod: pod.name,
        node: pod.node,
        scheduler: 'default-scheduler',
        priority: String(pod.priority),
        resource: row.resource,
        unit: row.unit,
      };
      const totalAt = (index: number) => {
        const at = part.states.times[index] ?? 0;
        const total = podRunsAt(pod, at) ? podTotal(pod, row[side], at) : 0;
        return total === 0 ? undefined : total;
      };
      yield { labels, exporter: 'kube-scheduler', grid: part.states, valueAt: totalAt };
    }
  }
}

/** kube-scheduler's `/metrics/resources`: the only numeric priority there is. A pod without a request has no row. */
export function schedulerFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  return (['request', 'limit'] as const).map((side) => ({
    name: `kube_pod_resource_${side}`,
    type: 'gauge',
    *series() {
      for (const part of parts.filter(({ detail }) => detail === 'full' || side === 'request')) {
        yield* rows(part, side);
      }
    },
  }));
}
