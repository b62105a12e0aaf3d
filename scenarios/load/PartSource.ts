import type { ClusterHistory } from '../format/ClusterHistory';
import type { Seconds } from '../format/Curve';
import type { ClusterPart, Detail } from '../write/ClusterPart';
import { gridBetween } from '../write/Grid';

/** A part of the cluster over its whole range, before it is cut into windows. */
export interface PartSource {
  history: ClusterHistory;
  detail: Detail;
  from: Seconds;
  until: Seconds;
  stepSeconds: number;
  stateStepSeconds: number;
}

/** A stretch of time that becomes one OpenMetrics file. */
export interface Window {
  from: Seconds;
  until: Seconds;
}

const SLOT_SECONDS = 7200;
const SAMPLES_PER_FILE = 1_500_000;
const SERIES_PER_POD: Readonly<Record<Detail, number>> = { full: 110, lean: 40, minimal: 12 };

/** The samples of a part that fall into a window. */
export function cutPart(source: PartSource, window: Window): ClusterPart {
  const from = Math.max(source.from, window.from);
  const until = Math.min(source.until, window.until);
  return {
    history: source.history,
    detail: source.detail,
    gauges: gridBetween(from, until, source.stepSeconds),
    states: gridBetween(from, until, source.stateStepSeconds),
  };
}

function estimatedSamples(sources: readonly PartSource[], window: Window): number {
  return sources.reduce((total, source) => {
    const seconds = Math.max(0, Math.min(source.until, window.until) - Math.max(source.from, window.from));
    return total + (source.history.pods.length * SERIES_PER_POD[source.detail] * seconds) / source.stepSeconds;
  }, 0);
}

/**
 * Cuts the range of all parts into windows of about a million samples. Their borders lie on the block borders of the TSDB
 * (even hours), so that no two files share a block.
 */
export function windowsOf(sources: readonly PartSource[], anchorSeconds: number): Window[] {
  const from = Math.min(...sources.map((source) => source.from));
  const until = Math.max(...sources.map((source) => source.until));
  const windows: Window[] = [];
  let start = from;
  let end = (Math.floor((anchorSeconds + from) / SLOT_SECONDS) + 1) * SLOT_SECONDS - anchorSeconds;
  while (start < until) {
    const isLast = end >= until;
    const next = { from: start, until: Math.min(end + SLOT_SECONDS, until) };
    if (isLast || estimatedSamples(sources, next) > SAMPLES_PER_FILE) {
      windows.push({ from: start, until: Math.min(end, until) });
      start = end;
    }
    end += SLOT_SECONDS;
  }
  return windows;
}
