import type { Seconds } from '../format/Curve';
import type { NodeHistory } from '../format/NodeHistory';
import type { ContainerHistory, ContainerLife, PodHistory } from '../format/PodHistory';
import { valueAt } from '../format/Timeline';

import { containerCgroupPath, containerRuntimeId, podCgroupPath, sandboxRuntimeId } from './cgroupIdentity';
import type { ClusterIndex, ClusterPart, Detail } from './ClusterPart';
import type { Grid } from './Grid';
import { containerMemoryAt, type MemoryAt, noMemory, podMemoryAt, podRunsAt, usageBytes } from './MemorySamples';
import type { Labels } from './MetricFamily';

const SANDBOX_IMAGE = 'registry.k8s.io/pause:3.10';
const PEAK_PROBES = 64;

/** One cgroup that cAdvisor reports on: a container, a sandbox, a pod, a slice or the root. */
export interface CadvisorRow {
  kind: 'container' | 'sandbox' | 'pod' | 'slice' | 'root';
  labels: Labels;
  node: NodeHistory;
  grid: Grid;
  detail: Detail;
  /** Memory by index of the grid; undefined while the cgroup does not exist. */
  memory: ReadonlyArray<MemoryAt | undefined>;
  /** True at the first index after the end of a container's life. */
  endedAt: (index: number) => boolean;
  startedAt: Seconds;
  /** Memory limit by index; 0 = unlimited. */
  limitBytes: (index: number) => number;
  /** Highest usage before the first sample, or above all samples. */
  peakBytes: number;
}

function peakBefore(life: ContainerLife, until: Seconds): number {
  let peak = 0;
  for (let i = 0; i < PEAK_PROBES; i++) {
    const at = life.startedAt + ((until - life.startedAt) * i) / PEAK_PROBES;
    peak = Math.max(peak, at < until ? usageBytes(containerMemoryAt(life.memory, at)) : 0);
  }
  return peak;
}

function containerRow(
  part: ClusterPart,
  node: NodeHistory,
  pod: PodHistory,
  container: ContainerHistory,
  run: number
): CadvisorRow | undefined {
  const life = container.lives[run];
  const { times, stepSeconds } = part.gauges;
  const first = times[0];
  const end = life?.end?.at ?? Number.POSITIVE_INFINITY;
  if (
    !life ||
    first === undefined ||
    end < first - stepSeconds ||
    life.startedAt > (times[times.length - 1] ?? first)
  ) {
    return undefined;
  }
  const runtimeId = containerRuntimeId(pod, container, run);
  const livesAt = (at: Seconds) => life.startedAt <= at && at < end && podRunsAt(pod, at);
  return {
    kind: 'container',
    labels: {
      id: containerCgroupPath(pod, runtimeId),
      name: runtimeId,
      image: container.image,
      namespace: pod.namespace,
      pod: pod.name,
      container: container.name,
    },
    node,
    grid: part.gauges,
    detail: part.detail,
    memory: times.map((at) => (livesAt(at) ? containerMemoryAt(life.memory, at) : undefined)),
    endedAt: (index) => {
      const at = times[index] ?? 0;
      return !livesAt(at) && livesAt(at - stepSeconds);
    },
    startedAt: life.startedAt,
    limitBytes: (index) => valueAt(container.resources, times[index] ?? 0)?.memoryLimitBytes ?? 0,
    peakBytes: part.detail === 'full' ? Math.max(life.peakBytes ?? 0, peakBefore(life, first)) : 0,
  };
}

function podLevelRow(part: ClusterPart, node: NodeHistory, pod: PodHistory, kind: 'pod' | 'sandbox'): CadvisorRow {
  const runtimeId = sandboxRuntimeId(pod);
  const identity: Labels =
    kind === 'pod'
      ? { id: podCgroupPath(pod), name: '', image: '' }
      : { id: containerCgroupPath(pod, runtimeId), name: runtimeId, image: SANDBOX_IMAGE };
  const sandbox = { ...noMemory(), rss: pod.sandboxBytes };
  return {
    kind,
    labels: { ...identity, namespace: pod.namespace, pod: pod.name, container: '' },
    node,
    grid: part.gauges,
    detail: part.detail,
    memory: part.gauges.times.map((at) => {
      if (!podRunsAt(pod, at)) {
        return undefined;
      }
      return kind === 'pod' ? podMemoryAt(pod, at) : sandbox;
    }),
    endedAt: () => false,
    startedAt: pod.createdAt,
    limitBytes: () => 0,
    peakBytes: 0,
  };
}

function* rowsOfPod(part: ClusterPart, node: NodeHistory, pod: PodHistory): Generator<CadvisorRow> {
  for (const container of pod.containers) {
    for (let run = 0; run < container.lives.length; run++) {
      const row = containerRow(part, node, pod, container, run);
      if (row) {
        yield row;
      }
    }
  }
  if (part.detail !== 'minimal') {
    yield podLevelRow(part, node, pod, 'sandbox');
    yield podLevelRow(part, node, pod, 'pod');
  }
}

/** Rows of a part's pods: each run of each container, and, unless detail is minimal, sandbox and pod cgroup. */
export function* podRows(part: ClusterPart, index: ClusterIndex): Generator<CadvisorRow> {
  for (const pod of part.history.pods) {
    const node = index.nodes.get(pod.node);
    if (node) {
      yield* rowsOfPod(part, node, pod);
    }
  }
}
