import type { PrometheusAnswer } from './PrometheusHttp';
import type { QueryError } from './QueryError';

const TOO_LARGE =
  /too many (samples|series|chunks|points)|exceeded maximum resolution|limit.{0,40}exceed|exceed.{0,40}limit|-search\.max(samples|series|points|unique|\*)/i;
const NO_SERVER = new Set([502, 503]);

/** The error in an answer that came; undefined for a success. Prometheus puts its words into `error`, Grafana into `message`. */
export function answerError(answer: PrometheusAnswer, asked: string): QueryError | undefined {
  const { status, body } = answer;
  const said = serverWords(body);
  const succeeded = status < 400 && field(body, 'status') === 'success';
  if (succeeded) {
    return undefined;
  }
  const error = (kind: QueryError['kind'], fallback: string): QueryError => ({
    kind,
    message: said || fallback,
    status,
    asked,
  });
  if (status < 400) {
    return error('bad-answer', 'The server answered with something that is not a Prometheus answer.');
  }
  if (TOO_LARGE.test(said)) {
    return error('too-large', said);
  }
  if (status === 401 || status === 403) {
    return error('forbidden', 'Not allowed to query this data source.');
  }
  if (status === 504 || /timed? ?out|deadline exceeded/i.test(said)) {
    return error('timeout', 'The query took too long.');
  }
  if (NO_SERVER.has(status) || isPluginFailure(body) || /connection refused|no such host|connect:/i.test(said)) {
    return error('unreachable', 'The server cannot be reached.');
  }
  return error('rejected', `The server refused the query with status ${status}.`);
}

/**
 * Grafana's own words when the data source plugin got no answer: "An error occurred within the plugin" hides the reason.
 * Source: grafana pkg/plugins/manager/client, 12.3, messageId `plugin.requestFailureError` and its siblings.
 */
function isPluginFailure(body: unknown): boolean {
  const id = field(body, 'messageId');
  return typeof id === 'string' && id.startsWith('plugin.');
}

/** The error of a call that got no answer. */
export function callError(error: unknown, signal: AbortSignal | undefined, asked: string): QueryError {
  const name = error instanceof Error ? error.name : '';
  if (signal?.aborted && name !== 'TimeoutError') {
    return { kind: 'cancelled', message: 'Cancelled.', asked };
  }
  if (name === 'TimeoutError') {
    return { kind: 'timeout', message: 'The query took too long.', asked };
  }
  return { kind: 'unreachable', message: reasonOf(error), asked };
}

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return 'The server cannot be reached.';
  }
  const cause = error.cause instanceof Error ? `: ${error.cause.message}` : '';
  return `${error.message}${cause}`;
}

function serverWords(body: unknown): string {
  if (typeof body === 'string') {
    const words = body.trim();
    return isMarkup(words) ? '' : words.slice(0, 300);
  }
  const words = field(body, 'error') ?? field(body, 'message');
  return typeof words === 'string' ? words : '';
}

/** The page of a proxy or a login says nothing that belongs into a sentence. */
const isMarkup = (words: string): boolean => words.startsWith('<');

function field(body: unknown, name: string): unknown {
  return typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
}
