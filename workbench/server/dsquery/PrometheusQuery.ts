import { isRecord } from '../http/readBody';

/** One query of a `POST /api/ds/query` body, read leniently: a field of the wrong type counts as absent. */
export interface PrometheusQuery {
  refId: string;
  expr: string;
  datasourceUid?: string;
  legendFormat: string;
  /** "Min step" of the query editor; may be a variable such as `$__rate_interval`. */
  interval: string;
  intervalFactor: number;
  /** What the front end worked out for `$__interval`, milliseconds; 0 when it did not say. */
  intervalMs: number;
  maxDataPoints: number;
  utcOffsetSec: number;
  instant: boolean;
  range: boolean;
}

const DEFAULT_MAX_DATA_POINTS = 1_500;
const MAX_DATA_POINTS = 1_000_000;

/**
 * Reads one query. `datasource` may be an object with a uid or, as in old dashboards, the uid itself. A query that
 * asks for neither instant nor range is a range query, as in promlib.
 */
export function readPrometheusQuery(value: Record<string, unknown>): PrometheusQuery {
  const instant = value.instant === true;
  return {
    refId: text(value.refId) || 'A',
    expr: text(value.expr),
    datasourceUid: isRecord(value.datasource)
      ? text(value.datasource.uid) || undefined
      : text(value.datasource) || undefined,
    legendFormat: text(value.legendFormat),
    interval: text(value.interval),
    intervalFactor: positive(value.intervalFactor, 1, 1_000),
    intervalMs: positive(value.intervalMs, 0, Number.MAX_SAFE_INTEGER),
    maxDataPoints: positive(value.maxDataPoints, DEFAULT_MAX_DATA_POINTS, MAX_DATA_POINTS),
    utcOffsetSec: finite(value.utcOffsetSec),
    instant,
    range: value.range === true || !instant,
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function positive(value: unknown, fallback: number, most: number): number {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? Math.min(value, most) : fallback;
}

function finite(value: unknown): number {
  return typeof value === 'number' && Number.isFinite(value) ? value : 0;
}
