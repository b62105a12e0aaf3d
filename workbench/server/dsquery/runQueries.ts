import { HttpError } from '../http/HttpError';
import { isRecord } from '../http/readBody';

import type { CallOptions } from './callPrometheus';
import { parseTime } from './parseTime';
import { type PrometheusQuery, readPrometheusQuery } from './PrometheusQuery';
import { type QueryResult, runQuery } from './runQuery';

const MAX_QUERIES = 200;

/** A data source the queries may name. */
export interface QueryableSource {
  uid: string;
  serverUrl: string;
  scrapeInterval: string;
}

/**
 * Answers a `POST /api/ds/query` body: HTTP 200 when every query succeeded, else 400 with the good results kept, as
 * Grafana does. Throws HttpError 400 for a body that names no time range or no query, 404 for an unknown data source.
 */
export async function runQueries(
  body: Record<string, unknown>,
  findSource: (uid: string | undefined) => QueryableSource | undefined,
  options: CallOptions,
  nowMs: number
): Promise<{ status: number; body: { results: Record<string, QueryResult> } }> {
  const queries = readQueries(body.queries);
  const fromMs = parseTime(body.from, nowMs);
  const toMs = parseTime(body.to, nowMs);
  if (fromMs === undefined || toMs === undefined) {
    throw new HttpError(400, 'Invalid time range');
  }
  const jobs = queries.map((query) => ({ query, source: findSource(query.datasourceUid) }));
  const answers = await Promise.all(
    jobs.map(async ({ query, source }) => {
      if (!source) {
        throw new HttpError(404, 'Data source not found');
      }
      const target = { baseUrl: source.serverUrl, scrapeInterval: source.scrapeInterval };
      return [query.refId, await runQuery(query, target, fromMs, toMs, options)] as const;
    })
  );
  const failed = answers.some(([, result]) => result.status !== 200);
  return { status: failed ? 400 : 200, body: { results: Object.fromEntries(answers) } };
}

function readQueries(value: unknown): PrometheusQuery[] {
  if (!Array.isArray(value) || value.length === 0) {
    throw new HttpError(400, 'No queries found in query');
  }
  if (value.length > MAX_QUERIES) {
    throw new HttpError(400, `More than ${MAX_QUERIES} queries in one request`);
  }
  return value.map((query) => {
    if (!isRecord(query)) {
      throw new HttpError(400, 'bad request data');
    }
    return readPrometheusQuery(query);
  });
}
