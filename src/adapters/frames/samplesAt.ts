import type { NodeRole, NodeSamples } from '../nodes/NodeSamples';
import type { InstantSample } from '../prometheus/parseAnswer';

import type { FrameData, RoleAnswer } from './FrameData';
import type { FrameSeries } from './FrameSeries';

const OLDEST_INSTANT_SECONDS = 300;
const OLDEST_STEPS = 2.5;

/** Roles of which "no rows" is an answer once the query has had rows: a pod without limits has none. */
const MAY_BE_EMPTY: ReadonlySet<NodeRole> = new Set<NodeRole>([
  'memoryLimits',
  'cpuRequests',
  'cpuLimits',
  'initMemoryRequests',
  'initMemoryLimits',
  'initCpuRequests',
  'initCpuLimits',
  'initContainerInfo',
]);

/**
 * The panel's answers at one moment. Of each question the last answer at or before it counts, no older than 2.5 steps of
 * a range query, or 5 minutes of an instant one. A series that has no value in that answer is not there then: the pod
 * has ended. Of equal rows (two replicas of an exporter) the largest comes last, which is the one that counts.
 */
export function samplesAt({ answers }: FrameData, atSeconds: number): NodeSamples {
  const samples: NodeSamples = {};
  for (const [role, answer] of answers) {
    const rows = rowsAt(answer, atSeconds);
    if (rows.length > 0 || MAY_BE_EMPTY.has(role)) {
      samples[role] = rows;
    }
  }
  return samples;
}

function rowsAt({ series, instants, stepSeconds }: RoleAnswer, atSeconds: number): InstantSample[] {
  const answeredAt = instants[lastAtOrBefore(instants, atSeconds)];
  const oldest = stepSeconds === undefined ? OLDEST_INSTANT_SECONDS : OLDEST_STEPS * stepSeconds;
  if (answeredAt === undefined || atSeconds - answeredAt > oldest) {
    return [];
  }
  const after = answeredAt - (stepSeconds ?? OLDEST_INSTANT_SECONDS);
  return series
    .map((each) => sampleOf(each, answeredAt, after))
    .filter((sample) => sample !== undefined)
    .sort((a, b) => a.value - b.value);
}

function sampleOf(series: FrameSeries, answeredAt: number, after: number): InstantSample | undefined {
  const index = lastAtOrBefore(series.atSeconds, answeredAt);
  const atSeconds = series.atSeconds[index];
  const value = series.values[index];
  return atSeconds !== undefined && value !== undefined && atSeconds > after
    ? { labels: series.labels, atSeconds, value }
    : undefined;
}

/** Index of the last entry at or before a moment, -1 when there is none. */
function lastAtOrBefore(sorted: readonly number[], atSeconds: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? Infinity) <= atSeconds) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low - 1;
}
