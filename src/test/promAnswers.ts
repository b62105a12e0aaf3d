import type { InstantSample, Labels } from '../adapters/prometheus/parseAnswer';
import type { PrometheusAnswer, PrometheusHttp, PrometheusRequest } from '../adapters/prometheus/PrometheusHttp';

import { AT_SECONDS } from './nodeFacts';

/** One row of an instant vector as the server writes it: labels and the value as text. */
export type Row = [labels: Labels, value: number | string];

/** A sample as the parser returns it. */
export const sample = (labels: Labels, value = 1): InstantSample => ({ labels, atSeconds: AT_SECONDS, value });

const success = (data: unknown): PrometheusAnswer => ({ status: 200, body: { status: 'success', data } });

/** The answer of `api/v1/query`. */
export const vectorAnswer = (rows: readonly Row[]): PrometheusAnswer =>
  success({
    resultType: 'vector',
    result: rows.map(([metric, value]) => ({ metric, value: [AT_SECONDS, String(value)] })),
  });

/** The answer of `api/v1/query_range`: labels and the points of each series. */
export const matrixAnswer = (series: ReadonlyArray<[Labels, ReadonlyArray<[atSeconds: number, value: number]>]>) =>
  success({
    resultType: 'matrix',
    result: series.map(([metric, points]) => ({ metric, values: points.map(([at, value]) => [at, String(value)]) })),
  });

/** The answer of a label-values call. */
export const namesAnswer = (names: readonly string[]): PrometheusAnswer => success([...names]);

/** An error as Prometheus writes it. */
export const errorAnswer = (status: number, error: string, errorType = 'execution'): PrometheusAnswer => ({
  status,
  body: { status: 'error', errorType, error },
});

/** A transport for tests that keeps what it was asked. */
export interface FakePrometheus {
  http: PrometheusHttp;
  asked: PrometheusRequest[];
}

/** What a fake server answers: rows, an error, or an error thrown on the way. */
export type FakeAnswer = readonly Row[] | PrometheusAnswer | Error;

/**
 * A server that knows some metric names and answers each query by `answer`; undefined is an empty vector.
 * `refuseNames` is its answer to the call for names, where it has one of its own.
 */
export function fakePrometheus(
  names: readonly string[],
  answer: (query: string) => FakeAnswer | undefined = () => undefined,
  refuseNames?: FakeAnswer
): FakePrometheus {
  const asked: PrometheusRequest[] = [];
  const http: PrometheusHttp = (request) => {
    asked.push(request);
    const { query } = request.params;
    const given = query === undefined ? (refuseNames ?? namesAnswer(names)) : (answer(query) ?? []);
    return given instanceof Error
      ? Promise.reject(given)
      : Promise.resolve(isRows(given) ? vectorAnswer(given) : given);
  };
  return { http, asked };
}

const isRows = (answer: readonly Row[] | PrometheusAnswer): answer is readonly Row[] => Array.isArray(answer);

/** Answers by what a query looks like; the first pattern that matches. */
export const byPattern =
  (answers: ReadonlyArray<[RegExp, FakeAnswer]>) =>
  (query: string): FakeAnswer | undefined =>
    answers.find(([pattern]) => pattern.test(query))?.[1];
