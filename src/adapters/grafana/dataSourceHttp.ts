import { getBackendSrv } from '@grafana/runtime';
import { lastValueFrom } from 'rxjs';

import type { PrometheusAnswer, PrometheusHttp, PrometheusRequest } from '../prometheus/PrometheusHttp';

/**
 * The transport of a page: Prometheus' own HTTP API through the resource route of a Prometheus data source, so that the
 * answer is read by the same code as on the command line, and thousands of rows need no data frames.
 */
export function dataSourceHttp(dataSourceUid: string): PrometheusHttp {
  const base = `/api/datasources/uid/${encodeURIComponent(dataSourceUid)}/resources`;
  return async (request) => {
    try {
      const response = await lastValueFrom(getBackendSrv().fetch<unknown>(backendRequest(base, request)));
      return { status: response.status, body: response.data };
    } catch (error) {
      return answerOf(error);
    }
  };
}

function backendRequest(base: string, { path, params, method, signal }: PrometheusRequest) {
  const common = { url: `${base}/${path}`, method, showErrorAlert: false, abortSignal: signal };
  return method === 'GET'
    ? { ...common, params }
    : { ...common, data: params, headers: { 'Content-Type': 'application/x-www-form-urlencoded' } };
}

/** Grafana rejects for every status from 400 on; only a missing answer is an error for the client. */
function answerOf(error: unknown): PrometheusAnswer {
  const { status, data, cancelled, statusText, message } = errorFields(error);
  if (typeof status === 'number' && status >= 400 && cancelled !== true) {
    return { status, body: data };
  }
  throw new Error(text(message) ?? text(statusText) ?? 'Grafana did not answer.');
}

function errorFields(error: unknown): Record<string, unknown> {
  return typeof error === 'object' && error !== null ? Object.fromEntries(fieldsOf(error)) : {};
}

const fieldsOf = (error: object): Array<[string, unknown]> =>
  ['status', 'data', 'cancelled', 'statusText', 'message'].map((name) => [name, Reflect.get(error, name)]);

const text = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined);
