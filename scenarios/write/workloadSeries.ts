import type { TrafficHistory } from '../format/ClusterHistory';
import { valueOfCurve } from '../format/Curve';

import type { ClusterPart } from './ClusterPart';
import type { MetricFamily, Series } from './MetricFamily';

const INTEGRATION_STEP_SECONDS = 60;

/** The counter at each instant: the rate, integrated by trapezoids since the counter was 0. */
function counterOver(traffic: TrafficHistory, times: readonly number[]): Array<number | undefined> {
  let at = traffic.since;
  let total = 0;
  return times.map((time) => {
    if (time < traffic.since || time >= (traffic.until ?? Number.POSITIVE_INFINITY)) {
      return undefined;
    }
    while (at < time) {
      const next = Math.min(time, at + INTEGRATION_STEP_SECONDS);
      const mean = (valueOfCurve(traffic.perSecond, at) + valueOfCurve(traffic.perSecond, next)) / 2;
      total += Math.max(0, mean) * (next - at);
      at = next;
    }
    return Math.round(total);
  });
}

/** Counters that applications expose about themselves, one family for each metric name. */
export function trafficFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  const names = new Set(parts.flatMap((part) => (part.history.traffic ?? []).map((traffic) => traffic.metric)));
  return [...names].map((name) => ({
    name,
    type: name.endsWith('_total') ? 'counter' : 'unknown',
    *series(): Iterable<Series> {
      for (const part of parts) {
        for (const traffic of (part.history.traffic ?? []).filter((one) => one.metric === name)) {
          const values = counterOver(traffic, part.gauges.times);
          yield { labels: traffic.labels, exporter: 'workload', grid: part.gauges, valueAt: (index) => values[index] };
        }
      }
    },
  }));
}

/** ALERTS: what Prometheus itself writes while a rule fires. */
export function alertFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  return [
    {
      name: 'ALERTS',
      type: 'gauge',
      *series() {
        for (const part of parts) {
          for (const alert of part.history.alerts ?? []) {
            const labels = { alertname: alert.name, alertstate: 'firing', ...alert.labels };
            const firesAt = (index: number) => {
              const at = part.states.times[index] ?? 0;
              return alert.from <= at && at < alert.until ? 1 : undefined;
            };
            yield { labels, exporter: 'rules', grid: part.states, valueAt: firesAt };
          }
        }
      },
    },
  ];
}
