import type { NodeRole } from '../nodes/NodeSamples';

import type { FrameFault, FrameSeries } from './FrameSeries';
import type { ReadFrames } from './readFrames';

/** The answers to one question over time. */
export interface RoleAnswer {
  /** As the query is called in the panel. */
  refId: string;
  series: FrameSeries[];
  /** Every instant at which some series has a value, ascending. */
  instants: number[];
  /** Seconds between two instants; absent for an instant query. */
  stepSeconds?: number;
}

/** What a panel was answered, indexed for reading it at any moment. */
export interface FrameData {
  answers: ReadonlyMap<NodeRole, RoleAnswer>;
  faults: FrameFault[];
  /** Moments that the order can be worked out for, ascending; one for instant queries, none without data. */
  instants: number[];
}

/** Indexes series by role. */
export function frameData({ series, faults }: ReadFrames): FrameData {
  const byRole = new Map<NodeRole, FrameSeries[]>();
  for (const each of series) {
    const known = byRole.get(each.role) ?? [];
    known.push(each);
    byRole.set(each.role, known);
  }
  const answers = new Map([...byRole].map(([role, rows]) => [role, roleAnswer(rows)]));
  return { answers, faults, instants: distinct([...answers.values()].map(({ instants }) => instants)) };
}

function roleAnswer(series: FrameSeries[]): RoleAnswer {
  const instants = distinct(series.map(({ atSeconds }) => atSeconds));
  return { refId: series[0]?.refId ?? '', series, instants, stepSeconds: declaredStep(series) ?? usualStep(series) };
}

const distinct = (lists: number[][]): number[] => [...new Set(lists.flat())].sort((a, b) => a - b);

const declaredStep = (series: FrameSeries[]): number | undefined =>
  series.map(({ stepSeconds }) => stepSeconds).find((step) => step !== undefined);

/** The most usual distance between two values of one series: gaps are longer, and must not count. */
function usualStep(series: FrameSeries[]): number | undefined {
  const counts = new Map<number, number>();
  for (const { atSeconds } of series) {
    atSeconds.slice(1).forEach((at, index) => {
      const gap = at - (atSeconds[index] ?? at);
      counts.set(gap, (counts.get(gap) ?? 0) + 1);
    });
  }
  const gaps = [...counts].filter(([gap]) => gap > 0).sort(([a, often], [b, seldom]) => seldom - often || a - b);
  return gaps[0]?.[0];
}
