import type { NodeHistory } from '../format/NodeHistory';
import type { Profile } from '../profiles/Profile';

import { cadvisorFamilies } from './cadvisor';
import type { ClusterIndex, ClusterPart } from './ClusterPart';
import { kubeletFamilies } from './kubelet';
import { changeFamilies } from './kubeStateMetricsChanges';
import { containerFamilies } from './kubeStateMetricsContainers';
import { nodeFamilies } from './kubeStateMetricsNodes';
import { ownerFamilies } from './kubeStateMetricsOwners';
import { podFamilies } from './kubeStateMetricsPods';
import type { MetricFamily } from './MetricFamily';
import { nodeExporterFamilies } from './nodeExporter';
import { type NodeMemoryAt, nodeMemoryOver } from './nodeMemory';
import { sampleTails, seriesPrefix, typeLine } from './openMetricsText';
import { schedulerFamilies } from './scheduler';
import { upFamily } from './targetHealth';
import { storedLabels } from './targetLabels';
import { alertFamilies, trafficFamilies } from './workloadSeries';

/** One window of one cluster under one profile. */
export interface WritePlan {
  /** Unix seconds of the anchor, whole. */
  anchorSeconds: number;
  parts: readonly ClusterPart[];
  index: ClusterIndex;
  profile: Profile;
}

function nodeMemoryCache(index: ClusterIndex) {
  const known = new Map<string, readonly NodeMemoryAt[]>();
  return (part: ClusterPart, node: NodeHistory): readonly NodeMemoryAt[] => {
    const memory = known.get(node.name) ?? nodeMemoryOver(node, index, part.gauges);
    known.set(node.name, memory);
    return memory;
  };
}

function allFamilies({ parts, index, anchorSeconds, profile }: WritePlan): MetricFamily[] {
  const memoryOf = nodeMemoryCache(index);
  return [
    ...cadvisorFamilies(parts, index, memoryOf, {
      anchorSeconds,
      deadContainersLinger: profile.deadContainersLinger,
    }),
    ...podFamilies(parts, index, anchorSeconds),
    ...containerFamilies(parts, anchorSeconds),
    ...nodeFamilies(parts, anchorSeconds),
    ...ownerFamilies(parts, anchorSeconds),
    ...changeFamilies(parts, anchorSeconds),
    ...nodeExporterFamilies(parts, memoryOf),
    ...kubeletFamilies(parts, index),
    ...(profile.scrapesScheduler ? schedulerFamilies(parts) : []),
    ...trafficFamilies(parts),
    ...alertFamilies(parts),
    upFamily(parts, profile.scrapesScheduler),
  ];
}

function nodeExporterPods(index: ClusterIndex): ReadonlyMap<string, string> {
  const pods = new Map<string, string>();
  for (const [node, onNode] of index.podsByNode) {
    const exporter = onNode.find((pod) => pod.containers.some((container) => container.name === 'node-exporter'));
    if (exporter) {
      pods.set(node, exporter.name);
    }
  }
  return pods;
}

/** A piece of OpenMetrics text and the samples in it. */
export interface Chunk {
  text: string;
  samples: number;
}

function* familyChunks(
  family: MetricFamily,
  plan: WritePlan,
  exporterPods: ReadonlyMap<string, string>
): Generator<Chunk> {
  let isTyped = false;
  for (const { labels, exporter, node, grid, valueAt } of family.series()) {
    if (!plan.profile.keeps(family.name, labels)) {
      continue;
    }
    const tails = sampleTails(grid, valueAt, plan.anchorSeconds);
    if (tails.length === 0) {
      continue;
    }
    if (!isTyped) {
      isTyped = true;
      yield { text: typeLine(family), samples: 0 };
    }
    const place = { exporter, node, nodeExporterPod: node && exporterPods.get(node.name) };
    for (const stored of storedLabels(labels, place, plan.profile)) {
      const prefix = seriesPrefix(family.name, stored);
      yield { text: prefix + tails.join(prefix), samples: tails.length };
    }
  }
}

/** The OpenMetrics text of one window, family by family, one series at a time: nothing large is ever held. */
export function* openMetricsChunks(plan: WritePlan): Generator<Chunk> {
  const exporterPods = nodeExporterPods(plan.index);
  for (const family of allFamilies(plan)) {
    yield* familyChunks(family, plan, exporterPods);
  }
  yield { text: '# EOF\n', samples: 0 };
}
