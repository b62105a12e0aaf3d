import { isRecord } from '../http/readBody';

/** The data part of a successful Prometheus answer with its warnings. */
export interface PrometheusAnswer {
  resultType: string;
  result: unknown[];
  warnings: string[];
}

/** Why Prometheus gave no data, with the status Grafana's answer carries for it. */
export class PrometheusFailure extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'PrometheusFailure';
    this.status = status;
  }
}

const WIRE_FAILURES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connect: connection refused',
  EHOSTUNREACH: 'connect: no route to host',
  ENETUNREACH: 'connect: network is unreachable',
  ENOTFOUND: 'lookup: no such host',
  ECONNRESET: 'read: connection reset by peer',
  UND_ERR_SOCKET: 'read: connection reset by peer',
};

export interface CallOptions {
  signal: AbortSignal;
  timeoutMs: number;
}

/**
 * POSTs a form to `<baseUrl>/api/v1/<path>`. Throws PrometheusFailure: 502 when the server cannot be reached or takes
 * longer than `timeoutMs`, else Prometheus's own status with the text `errorType: error` as Grafana shows it.
 */
export async function callPrometheus(
  baseUrl: string,
  path: 'query' | 'query_range',
  form: Record<string, string>,
  options: CallOptions
): Promise<PrometheusAnswer> {
  const url = `${baseUrl}/api/v1/${path}`;
  const timeout = AbortSignal.timeout(options.timeoutMs);
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: new URLSearchParams(form),
      signal: AbortSignal.any([options.signal, timeout]),
    });
    body = parseJson(await response.text());
  } catch (error) {
    throw new PrometheusFailure(502, `Post ${JSON.stringify(url)}: ${describeNetworkError(error, timeout.aborted)}`);
  }
  return readAnswer(response.status, body);
}

/** What went wrong on the wire, in the words Go's HTTP client would use. */
export function describeNetworkError(error: unknown, timedOut: boolean): string {
  if (timedOut) {
    return 'context deadline exceeded (Client.Timeout exceeded while awaiting headers)';
  }
  const cause = isRecord(error) ? error.cause : undefined;
  const {
    code = '',
    address,
    port,
  }: { code?: unknown; address?: unknown; port?: unknown } = isRecord(cause) ? cause : {};
  const words = WIRE_FAILURES[String(code)];
  if (words === undefined) {
    return isRecord(error) ? String(error.message) : String(error);
  }
  return typeof address === 'string' ? `dial tcp ${address}:${String(port)}: ${words}` : words;
}

function readAnswer(status: number, body: unknown): PrometheusAnswer {
  if (!isRecord(body) || body.status !== 'success') {
    throw new PrometheusFailure(status >= 400 ? status : 502, errorText(status, body));
  }
  const data = isRecord(body.data) ? body.data : {};
  return {
    resultType: String(data.resultType),
    result: Array.isArray(data.result) ? data.result : [],
    warnings: Array.isArray(body.warnings) ? body.warnings.map(String) : [],
  };
}

function errorText(status: number, body: unknown): string {
  if (!isRecord(body) || typeof body.error !== 'string') {
    return `unexpected response with status code ${status}`;
  }
  return typeof body.errorType === 'string' ? `${body.errorType}: ${body.error}` : body.error;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
