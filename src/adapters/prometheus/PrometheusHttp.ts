/**
 * One call to the HTTP API of a Prometheus-compatible server. The only thing that differs between a page in Grafana
 * (data source proxy) and the command line (plain fetch).
 * Resolves with any status the server answers; rejects when there is no answer (network, abort).
 */
export type PrometheusHttp = (request: PrometheusRequest) => Promise<PrometheusAnswer>;

export interface PrometheusRequest {
  /** For example `api/v1/query`. */
  path: string;
  params: Record<string, string>;
  /** Label values are read with GET on every server; queries may be long and go by POST where that is allowed. */
  method: 'GET' | 'POST';
  signal?: AbortSignal;
}

export interface PrometheusAnswer {
  status: number;
  /** Parsed JSON, or the text when it was not JSON. */
  body: unknown;
}
