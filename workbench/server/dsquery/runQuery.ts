import { answerFrames } from './answerFrames';
import { type CallOptions, callPrometheus, PrometheusFailure } from './callPrometheus';
import type { DataFrameJson } from './DataFrameJson';
import { formatGoDuration } from './intervals';
import { planQuery, type QueryPlan } from './planQuery';
import type { PrometheusQuery } from './PrometheusQuery';

/** One entry of `results` in a `/api/ds/query` answer. */
export type QueryResult =
  | { status: 200; frames: DataFrameJson[] }
  | { status: number; error: string; errorSource: 'downstream' | 'plugin'; frames: [] };

interface QueryTarget {
  baseUrl: string;
  scrapeInterval: string;
}

/** Runs one query over `fromMs`..`toMs`, instant part before range part. Never throws; failures are results. */
export async function runQuery(
  query: PrometheusQuery,
  target: QueryTarget,
  fromMs: number,
  toMs: number,
  options: CallOptions
): Promise<QueryResult> {
  try {
    const plan = planQuery(query, fromMs, toMs, target.scrapeInterval);
    const frames: DataFrameJson[] = [];
    if (query.instant) {
      const form = { query: plan.expr, time: seconds(toMs) };
      frames.push(...answerFrames(await callPrometheus(target.baseUrl, 'query', form, options), query, plan));
    }
    if (query.range) {
      const form = {
        query: plan.expr,
        start: seconds(plan.startMs),
        end: seconds(plan.endMs),
        step: seconds(plan.stepMs),
      };
      frames.push(...answerFrames(await callPrometheus(target.baseUrl, 'query_range', form, options), query, plan));
    }
    return { status: 200, frames: describeFirst(frames, query, plan) };
  } catch (error) {
    return toFailure(error);
  }
}

/** Grafana puts what it executed on the first frame, and sends one empty frame when there is no series. */
function describeFirst(frames: DataFrameJson[], query: PrometheusQuery, plan: QueryPlan): DataFrameJson[] {
  const described =
    frames.length > 0 ? frames : [{ schema: { refId: query.refId, meta: {}, fields: [] }, data: { values: [] } }];
  const meta = described[0]?.schema.meta;
  if (meta) {
    meta.executedQueryString = `Expr: ${plan.expr}\nStep: ${formatGoDuration(plan.stepMs)}`;
    meta.custom = { ...meta.custom, calculatedMinStep: plan.stepMs };
  }
  return described;
}

function toFailure(error: unknown): QueryResult {
  if (error instanceof PrometheusFailure) {
    return { status: error.status, error: error.message, errorSource: 'downstream', frames: [] };
  }
  if (error instanceof RangeError) {
    return { status: 400, error: error.message, errorSource: 'downstream', frames: [] };
  }
  return {
    status: 500,
    error: error instanceof Error ? error.message : String(error),
    errorSource: 'plugin',
    frames: [],
  };
}

function seconds(ms: number): string {
  return String(ms / 1_000);
}
