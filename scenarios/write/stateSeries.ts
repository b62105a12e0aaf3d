import type { Seconds } from '../format/Curve';

import type { ClusterPart } from './ClusterPart';
import type { Grid } from './Grid';
import type { Labels, MetricFamily, Series } from './MetricFamily';

/** A series of kube-state-metrics. */
export function stateSeries(grid: Grid, labels: Labels, valueAt: (at: Seconds) => number | undefined): Series {
  return { labels, exporter: 'kube-state-metrics', grid, valueAt: (index) => valueAt(grid.times[index] ?? 0) };
}

/**
 * A series that exists only while something holds, such as a reason. After it ends comes one sample of 0: the stand-in for the
 * staleness marker that a scrape writes and an import cannot. Every query on such metrics must test `== 1` anyway.
 */
export function whileHolds(grid: Grid, labels: Labels, holdsAt: (at: Seconds) => boolean): Series {
  return stateSeries(grid, labels, (at) => {
    if (holdsAt(at)) {
      return 1;
    }
    return holdsAt(at - grid.stepSeconds) ? 0 : undefined;
  });
}

/** A gauge family with series from every part that is detailed enough. */
export function stateFamily(
  name: string,
  parts: readonly ClusterPart[],
  seriesOf: (part: ClusterPart) => Iterable<Series>,
  type: MetricFamily['type'] = 'gauge'
): MetricFamily {
  return {
    name,
    type,
    *series() {
      for (const part of parts) {
        yield* seriesOf(part);
      }
    },
  };
}

/** 1 or 0. */
export const flag = (holds: boolean): number => (holds ? 1 : 0);
