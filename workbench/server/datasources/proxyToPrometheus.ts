import { describeNetworkError } from '../dsquery/callPrometheus';
import { HttpError } from '../http/HttpError';
import { readBody } from '../http/readBody';
import { send } from '../http/respond';
import type { RouteContext } from '../http/RouteContext';

const READ_ONLY_PATH = /^(api\/v1\/[a-zA-Z0-9_/.:%-]+|-\/(ready|healthy))$/;

/**
 * Passes a request on to `<serverUrl>/<path>` with its query string and form body, and the answer back as it is.
 * Only Prometheus's query API is reachable, never its admin API. Throws HttpError 502 when the server is not.
 */
export async function proxyToPrometheus(
  context: RouteContext,
  serverUrl: string,
  path: string,
  timeoutMs: number
): Promise<void> {
  if (!READ_ONLY_PATH.test(path) || path.split('/').includes('..') || path.startsWith('api/v1/admin')) {
    throw new HttpError(404, 'Not found');
  }
  const { req, res, url } = context;
  const post = req.method === 'POST';
  if (!post && req.method !== 'GET') {
    throw new HttpError(405, 'non-GET and non-POST calls are not allowed');
  }
  const body = post ? new Uint8Array(await readBody(req)) : undefined;
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const answer = await fetch(`${serverUrl}/${path}${url.search}`, {
      method: post ? 'POST' : 'GET',
      headers: { 'content-type': req.headers['content-type'] ?? 'application/x-www-form-urlencoded' },
      body,
      signal: AbortSignal.any([context.signal, timeout]),
      redirect: 'manual',
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    send(res, answer.status, bytes, answer.headers.get('content-type') ?? 'application/json');
  } catch (error) {
    throw new HttpError(502, `Bad Gateway: ${describeNetworkError(error, timeout.aborted)}`);
  }
}
