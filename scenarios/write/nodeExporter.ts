import type { NodeHistory } from '../format/NodeHistory';

import type { ClusterPart } from './ClusterPart';
import type { MetricFamily, Series } from './MetricFamily';
import { type MemInfo, memInfoAt, type NodeMemoryAt } from './nodeMemory';

type NodeMemory = (part: ClusterPart, node: NodeHistory) => readonly NodeMemoryAt[];

const MEMINFO: ReadonlyArray<readonly [string, (info: MemInfo, node: NodeHistory) => number]> = [
  ['node_memory_MemTotal_bytes', (_info, node) => node.capacityBytes],
  ['node_memory_MemFree_bytes', (info) => info.free],
  ['node_memory_MemAvailable_bytes', (info) => info.available],
  ['node_memory_Cached_bytes', (info) => info.cached],
  ['node_memory_Slab_bytes', (info) => info.slab],
  ['node_memory_AnonPages_bytes', (info) => info.anonPages],
  ['node_memory_Active_file_bytes', (info) => info.activeFile],
  ['node_memory_Inactive_file_bytes', (info) => info.inactiveFile],
  ['node_memory_Shmem_bytes', (info) => info.shmem],
  ['node_memory_SwapTotal_bytes', (_info, node) => node.swapTotalBytes ?? 0],
  ['node_memory_SwapFree_bytes', (info, node) => (node.swapTotalBytes ?? 0) - info.swapUsed],
];

function perNode(
  name: string,
  type: MetricFamily['type'],
  parts: readonly ClusterPart[],
  of: (node: NodeHistory, part: ClusterPart) => Pick<Series, 'labels' | 'valueAt'>
): MetricFamily {
  return {
    name,
    type,
    *series() {
      for (const part of parts) {
        for (const node of part.history.nodes) {
          yield { exporter: 'node-exporter', node, grid: part.gauges, ...of(node, part) };
        }
      }
    },
  };
}

function oomKillsUntil(node: NodeHistory, at: number): number {
  return (node.oomKills ?? []).reduce((total, kill) => total + (kill.at <= at ? (kill.count ?? 1) : 0), 0);
}

/** Families of node_exporter: memory, the kernel's kill counter, stalls. */
export function nodeExporterFamilies(parts: readonly ClusterPart[], memoryOf: NodeMemory): MetricFamily[] {
  const meminfo = MEMINFO.map(([name, read]) =>
    perNode(name, 'gauge', parts, (node, part) => {
      const memory = memoryOf(part, node);
      return {
        labels: {},
        valueAt: (index) => {
          const now = memory[index];
          return now && read(memInfoAt(node, now, part.gauges.times[index] ?? 0), node);
        },
      };
    })
  );
  const constant = (
    name: string,
    type: MetricFamily['type'],
    value: number,
    labels: (node: NodeHistory) => Series['labels']
  ) => perNode(name, type, parts, (node) => ({ labels: labels(node), valueAt: () => value }));
  return [
    ...meminfo,
    perNode('node_vmstat_oom_kill', 'unknown', parts, (node, part) => ({
      labels: {},
      valueAt: (index) => oomKillsUntil(node, part.gauges.times[index] ?? 0),
    })),
    constant('node_pressure_memory_waiting_seconds_total', 'counter', 0, () => ({})),
    constant('node_pressure_memory_stalled_seconds_total', 'counter', 0, () => ({})),
    constant('node_uname_info', 'gauge', 1, (node) => ({
      nodename: node.name,
      release: node.kernelVersion,
      sysname: 'Linux',
      machine: 'x86_64',
    })),
  ];
}
