import type { PrometheusHttp } from '../../src/adapters/prometheus/PrometheusHttp';

const TIMEOUT_MS = 60_000;

/** The transport of the command line: plain fetch against a Prometheus-compatible server. */
export function fetchPrometheus(baseUrl: string): PrometheusHttp {
  const base = baseUrl.replace(/\/+$/, '');
  return async ({ path, params, method, signal }) => {
    const query = new URLSearchParams(params);
    const timeout = AbortSignal.timeout(TIMEOUT_MS);
    const combined = signal ? AbortSignal.any([signal, timeout]) : timeout;
    const response = await (method === 'GET'
      ? fetch(`${base}/${path}?${query}`, { signal: combined })
      : fetch(`${base}/${path}`, { method, body: query, signal: combined }));
    const text = await response.text();
    return { status: response.status, body: parseJson(text) };
  };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
