import { answerFrames } from './answerFrames';
import { type CallOptions, callPrometheus, PrometheusFailure } from './callPrometheus';
import type { DataFrameJson } from './DataFrameJson';
import { formatGoDuration } from './intervals';
import { planQuery, type QueryPlan } from './planQuery';
import type { PrometheusQuery } from './PrometheusQuery';

/** One entry of `results` in a `/api/ds/query` answer. With an error, `frames` has what the other part answered. */
export interface QueryResult {
  status: number;
  error?: string;
  errorSource?: 'downstream' | 'plugin';
  frames: DataFrameJson[];
}

interface QueryTarget {
  baseUrl: string;
  scrapeInterval: string;
}

/**
 * Runs one query over `fromMs`..`toMs`, instant part before range part. Never throws: failures are results, and
 * when both parts fail their texts stand side by side, as in promlib.
 */
export async function runQuery(
  query: PrometheusQuery,
  target: QueryTarget,
  fromMs: number,
  toMs: number,
  options: CallOptions
): Promise<QueryResult> {
  let plan: QueryPlan;
  try {
    plan = planQuery(query, fromMs, toMs, target.scrapeInterval);
  } catch (error) {
    return failureOf(error);
  }
  const instant = { query: plan.expr, time: seconds(toMs) };
  const range = {
    query: plan.expr,
    start: seconds(plan.startMs),
    end: seconds(plan.endMs),
    step: seconds(plan.stepMs),
  };
  const run = async (path: 'query' | 'query_range', form: Record<string, string>): Promise<QueryResult> => {
    try {
      const answer = await callPrometheus(target.baseUrl, path, form, options);
      return { status: 200, frames: describeFirst(answerFrames(answer, query, plan), query, plan) };
    } catch (error) {
      return failureOf(error);
    }
  };
  const parts: QueryResult[] = [];
  if (query.instant) {
    parts.push(await run('query', instant));
  }
  if (query.range) {
    parts.push(await run('query_range', range));
  }
  return joinParts(parts);
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

function joinParts(parts: readonly QueryResult[]): QueryResult {
  const frames = parts.flatMap((part) => part.frames);
  const failed = parts.filter((part) => part.error !== undefined);
  const last = failed.at(-1);
  return last ? { ...last, error: failed.map((part) => part.error).join(' '), frames } : { status: 200, frames };
}

function failureOf(error: unknown): QueryResult {
  if (error instanceof PrometheusFailure) {
    return { status: error.status, error: error.message, errorSource: 'downstream', frames: [] };
  }
  const status = error instanceof RangeError ? 400 : 500;
  return { status, error: error instanceof Error ? error.message : String(error), errorSource: 'plugin', frames: [] };
}

function seconds(ms: number): string {
  return String(ms / 1_000);
}
