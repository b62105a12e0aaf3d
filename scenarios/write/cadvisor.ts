import { nodeRows } from './cadvisorNodeRows';
import { type CadvisorRow, podRows } from './cadvisorRows';
import { nodeIdentifier } from './cgroupIdentity';
import type { ClusterIndex, ClusterPart, Detail } from './ClusterPart';
import { cacheBytes, type MemoryAt, usageBytes, workingSetBytes } from './MemorySamples';
import type { MetricFamily, Series } from './MetricFamily';
import type { NodeMemoryAt } from './nodeMemory';

type RowKind = CadvisorRow['kind'];

interface MemoryMetric {
  name: string;
  type: MetricFamily['type'];
  of: (memory: MemoryAt, row: CadvisorRow, index: number) => number;
  /** Row kinds for which a lean or minimal part has this metric; a full part has it for every kind in `kinds`. */
  lean: readonly RowKind[];
  minimal: readonly RowKind[];
  kinds?: readonly RowKind[];
}

const CONTAINERS: readonly RowKind[] = ['container'];
const WITH_POD: readonly RowKind[] = ['container', 'sandbox', 'pod'];
const NODE_LEVEL: readonly RowKind[] = ['root', 'slice'];
const EVERY: readonly RowKind[] = [...WITH_POD, ...NODE_LEVEL];
const NONE: readonly RowKind[] = [];

function gauge(name: string, of: MemoryMetric['of'], where: Partial<MemoryMetric> = {}): MemoryMetric {
  return { name, type: 'gauge', of, lean: NONE, minimal: NONE, ...where };
}

const peaksOfRow = new WeakMap<CadvisorRow, number[]>();

function peaksOf(row: CadvisorRow): number[] {
  const known = peaksOfRow.get(row);
  if (known) {
    return known;
  }
  let peak = row.peakBytes;
  const peaks = row.memory.map((memory) => (peak = memory ? Math.max(peak, usageBytes(memory)) : peak));
  peaksOfRow.set(row, peaks);
  return peaks;
}

const METRICS: readonly MemoryMetric[] = [
  gauge('container_memory_working_set_bytes', workingSetBytes, { lean: EVERY, minimal: ['container', 'root'] }),
  gauge('container_memory_rss', (memory) => memory.rss, { lean: ['container', 'root'], minimal: CONTAINERS }),
  gauge('container_memory_usage_bytes', usageBytes, { lean: ['container', 'root'] }),
  gauge('container_memory_cache', cacheBytes, { lean: ['container', 'root'] }),
  gauge('container_memory_mapped_file', (memory) => memory.mappedFile, { lean: CONTAINERS }),
  gauge('container_memory_swap', (memory) => memory.swap, { lean: CONTAINERS }),
  gauge('container_memory_kernel_usage', (memory) => memory.kernel),
  gauge('container_memory_total_active_file_bytes', (memory) => memory.activeFile),
  gauge('container_memory_total_inactive_file_bytes', (memory) => memory.inactiveFile),
  gauge('container_memory_max_usage_bytes', (_memory, row, index) => peaksOf(row)[index] ?? 0, { kinds: CONTAINERS }),
  gauge('container_spec_memory_limit_bytes', (_memory, row, index) => row.limitBytes(index)),
  gauge('container_start_time_seconds', () => 0),
  gauge('container_memory_failcnt', () => 0, { type: 'unknown' }),
  gauge('container_oom_events_total', () => 0, { type: 'counter', kinds: WITH_POD }),
  gauge('container_pressure_memory_waiting_seconds_total', () => 0, { type: 'counter', kinds: [...WITH_POD, 'root'] }),
  gauge('container_pressure_memory_stalled_seconds_total', () => 0, { type: 'counter', kinds: [...WITH_POD, 'root'] }),
];

function has(metric: MemoryMetric, kind: RowKind, detail: Detail): boolean {
  if (detail === 'full') {
    return (metric.kinds ?? EVERY).includes(kind);
  }
  return (detail === 'lean' ? metric.lean : metric.minimal).includes(kind);
}

/** How the writer treats the end of a container's life, and the anchor that absolute times need. */
export interface CadvisorOptions {
  anchorSeconds: number;
  /** False: one sample of 0 after the end stands in for the staleness marker that an import cannot write. */
  deadContainersLinger: boolean;
}

function valueOf(metric: MemoryMetric, row: CadvisorRow, options: CadvisorOptions): Series['valueAt'] {
  const isStartTime = metric.name === 'container_start_time_seconds';
  return (index) => {
    const memory = row.memory[index];
    if (!memory) {
      return !options.deadContainersLinger && row.endedAt(index) ? 0 : undefined;
    }
    return isStartTime ? Math.floor(options.anchorSeconds + row.startedAt) : metric.of(memory, row, index);
  };
}

/** Families of `/metrics/cadvisor`: rows of containers, sandboxes, pods, slices and the root, and machine_memory_bytes. */
export function cadvisorFamilies(
  parts: readonly ClusterPart[],
  index: ClusterIndex,
  nodeMemory: (part: ClusterPart, node: CadvisorRow['node']) => readonly NodeMemoryAt[],
  options: CadvisorOptions
): MetricFamily[] {
  const rows = parts.flatMap((part) => [
    ...podRows(part, index),
    ...part.history.nodes.flatMap((node) => [...nodeRows(part, node, nodeMemory(part, node))]),
  ]);
  const families = METRICS.map((metric): MetricFamily => ({
    name: metric.name,
    type: metric.type,
    *series() {
      for (const row of rows) {
        if (has(metric, row.kind, row.detail)) {
          const { labels, node, grid } = row;
          yield { labels, exporter: 'cadvisor', node, grid, valueAt: valueOf(metric, row, options) };
        }
      }
    },
  }));
  return [...families, machineMemory(parts)];
}

function machineMemory(parts: readonly ClusterPart[]): MetricFamily {
  return {
    name: 'machine_memory_bytes',
    type: 'gauge',
    *series() {
      for (const part of parts) {
        for (const node of part.history.nodes) {
          const labels = {
            boot_id: nodeIdentifier(node.name, 'boot'),
            machine_id: nodeIdentifier(node.name, 'machine'),
            system_uuid: nodeIdentifier(node.name, 'system'),
          };
          yield { labels, exporter: 'cadvisor', node, grid: part.gauges, valueAt: () => node.capacityBytes };
        }
      }
    },
  };
}
