import { fail, ok, type Result } from '../../domain/result/Result';

import { answerError, callError } from './answerError';
import { limitConcurrency } from './limitConcurrency';
import { type InstantSample, parseMatrix, parseNames, parseVector, type RangeSeries } from './parseAnswer';
import type { PrometheusAnswer, PrometheusHttp, PrometheusRequest } from './PrometheusHttp';
import type { QueryError } from './QueryError';

export interface TimeWindow {
  fromSeconds: number;
  toSeconds: number;
  stepSeconds: number;
}

/** Asks a Prometheus-compatible server; errors are values, an abort is the kind `cancelled`. */
export interface PrometheusClient {
  instant(expr: string, atSeconds: number, signal?: AbortSignal): Promise<Result<InstantSample[], QueryError>>;
  range(expr: string, window: TimeWindow, signal?: AbortSignal): Promise<Result<RangeSeries[], QueryError>>;
  /** Values of a label over the window, narrowed by one series selector. */
  labelValues(
    label: string,
    selector: string | undefined,
    window: Pick<TimeWindow, 'fromSeconds' | 'toSeconds'>,
    signal?: AbortSignal
  ): Promise<Result<string[], QueryError>>;
}

const DEFAULT_CONCURRENT = 6;

/** Builds a client over one transport; at most `concurrent` calls are in flight at once. */
export function createPrometheusClient(http: PrometheusHttp, concurrent = DEFAULT_CONCURRENT): PrometheusClient {
  const run = limitConcurrency(concurrent);
  const ask = <T>(request: PrometheusRequest, asked: string, parse: (data: unknown) => Result<T>) =>
    run(() => call(http, request, asked, parse));
  return {
    instant: (expr, atSeconds, signal) =>
      ask(
        { path: 'api/v1/query', method: 'POST', params: { query: expr, time: String(atSeconds) }, signal },
        expr,
        parseVector
      ),
    range: (expr, window, signal) =>
      ask(
        {
          path: 'api/v1/query_range',
          method: 'POST',
          params: {
            query: expr,
            start: String(window.fromSeconds),
            end: String(window.toSeconds),
            step: String(window.stepSeconds),
          },
          signal,
        },
        expr,
        parseMatrix
      ),
    labelValues: (label, selector, window, signal) => {
      const path = `api/v1/label/${encodeURIComponent(label)}/values`;
      const params: Record<string, string> = {
        start: String(window.fromSeconds),
        end: String(window.toSeconds),
      };
      if (selector) {
        params['match[]'] = selector;
      }
      return ask({ path, method: 'GET', params, signal }, path, parseNames);
    },
  };
}

async function call<T>(
  http: PrometheusHttp,
  request: PrometheusRequest,
  asked: string,
  parse: (data: unknown) => Result<T>
): Promise<Result<T, QueryError>> {
  if (request.signal?.aborted) {
    return fail({ kind: 'cancelled', message: 'Cancelled.', asked });
  }
  let answer: PrometheusAnswer;
  try {
    answer = await http(request);
  } catch (error) {
    return fail(callError(error, request.signal, asked));
  }
  const refused = answerError(answer, asked);
  if (refused) {
    return fail(refused);
  }
  const parsed = parse(answer.body);
  return parsed.ok
    ? ok(parsed.value)
    : fail({ kind: 'bad-answer', message: parsed.error, status: answer.status, asked });
}
