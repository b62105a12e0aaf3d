import { formatGoDuration, formatInterval, parseIntervalMs, roundIntervalMs } from './intervals';
import type { PrometheusQuery } from './PrometheusQuery';

/** Points a Prometheus answer may have per series; promlib keeps every step above range / this. */
const SAFE_RESOLUTION = 11_000;
const DEFAULT_SCRAPE_INTERVAL = '15s';
const DEFAULT_MIN_INTERVAL_MS = 15_000;
/** What Grafana's query service takes for a query without `intervalMs`; it matters to `$__rate_interval` alone. */
const DEFAULT_QUERY_INTERVAL_MS = 1_000;

const STEP_VARIABLES = ['__interval', '__interval_ms', '__rate_interval', '__rate_interval_ms'];

/** What is sent to Prometheus. `startMs` and `endMs` are aligned to the step; instants use the unaligned end. */
export interface QueryPlan {
  expr: string;
  stepMs: number;
  startMs: number;
  endMs: number;
}

/**
 * Step, aligned range and interpolated expression of one query over `fromMs`..`toMs`. Behaviour of Grafana's
 * promlib (`models.Parse`, 12.3): the minimum is the query's own step, else `intervalMs`, else the scrape interval.
 */
export function planQuery(query: PrometheusQuery, fromMs: number, toMs: number, scrapeInterval: string): QueryPlan {
  const rangeMs = Math.max(toMs - fromMs, 0);
  const stepMs = calculateStepMs(query, rangeMs, scrapeInterval);
  return {
    expr: interpolate(query.expr, variableValues(query, rangeMs, stepMs, scrapeInterval)),
    stepMs,
    startMs: alignMs(fromMs, stepMs, query.utcOffsetSec),
    endMs: alignMs(toMs, stepMs, query.utcOffsetSec),
  };
}

function calculateStepMs(query: PrometheusQuery, rangeMs: number, scrapeInterval: string): number {
  const minMs = minIntervalMs(query, scrapeInterval);
  const rawMs = rangeMs / query.maxDataPoints;
  const calculatedMs = rawMs < minMs ? minMs : roundIntervalMs(rawMs);
  const adjustedMs = Math.max(calculatedMs, roundIntervalMs(rangeMs / SAFE_RESOLUTION));
  if (isVariable(query.interval, '__rate_interval')) {
    return rateIntervalMs(adjustedMs, scrapeInterval);
  }
  return adjustedMs * query.intervalFactor;
}

function minIntervalMs(query: PrometheusQuery, scrapeInterval: string): number {
  const own = isVariable(query.interval, ...STEP_VARIABLES) ? '' : query.interval;
  if (own && own !== '0s') {
    const parsed = parseIntervalMs(own);
    if (parsed === undefined) {
      throw new RangeError(`invalid interval ${JSON.stringify(own)}`);
    }
    return parsed;
  }
  return query.intervalMs || parseIntervalMs(scrapeInterval) || DEFAULT_MIN_INTERVAL_MS;
}

function rateIntervalMs(intervalMs: number, minStep: string): number {
  const scrapeMs = parseIntervalMs(minStep || DEFAULT_SCRAPE_INTERVAL) ?? 0;
  return Math.max(intervalMs + scrapeMs, 4 * scrapeMs);
}

function variableValues(
  query: PrometheusQuery,
  rangeMs: number,
  stepMs: number,
  scrapeInterval: string
): Record<string, string> {
  const minStep = isVariable(query.interval, '__interval')
    ? formatGoDuration(stepMs)
    : query.interval || scrapeInterval;
  const queryIntervalMs = query.intervalMs || DEFAULT_QUERY_INTERVAL_MS;
  const rateMs = isVariable(query.interval, '__rate_interval') ? stepMs : rateIntervalMs(queryIntervalMs, minStep);
  const rangeSeconds = Math.round(rangeMs / 1_000);
  return {
    __interval_ms: String(stepMs),
    __interval_s: String(stepMs / 1_000),
    __interval: formatInterval(stepMs),
    __range_ms: String(rangeMs),
    __range_s: String(rangeSeconds),
    __range: `${rangeSeconds}s`,
    __rate_interval_ms: String(rateMs),
    __rate_interval_s: String(rateMs / 1_000),
    __rate_interval: formatGoDuration(rateMs),
  };
}

function interpolate(expr: string, values: Record<string, string>): string {
  return expr.replace(/\$(?:\{(__\w+)\}|(__\w+))/g, (whole: string, braced?: string, plain?: string) => {
    return values[braced ?? plain ?? ''] ?? whole;
  });
}

function isVariable(value: string, ...names: string[]): boolean {
  return names.some((name) => value === `$${name}` || value === `\${${name}}`);
}

/** Rounds down to a multiple of the step, counted from local midnight; promlib works in whole seconds here. */
function alignMs(timeMs: number, stepMs: number, utcOffsetSec: number): number {
  const seconds = Math.floor(timeMs / 1_000) + utcOffsetSec;
  const stepSeconds = stepMs / 1_000;
  return Math.trunc(Math.floor(seconds / stepSeconds) * stepSeconds - utcOffsetSec) * 1_000;
}
