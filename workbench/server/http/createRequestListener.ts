import type { IncomingMessage, ServerResponse } from 'node:http';

import { HttpError } from './HttpError';
import { matchRoute } from './matchRoute';
import { sendJson } from './respond';
import type { Route } from './RouteContext';

const LOCAL_HOSTS = new Set(['127.0.0.1', 'localhost', '[::1]']);

/**
 * Turns routes into a node:http listener. Errors become Grafana's `{ message }` bodies; a client that left is not
 * answered. A Host header that is not this machine is refused, so that no foreign page can rebind its name to us.
 */
export function createRequestListener(
  routes: readonly Route[]
): (req: IncomingMessage, res: ServerResponse) => Promise<void> {
  return async (req, res) => {
    const gone = new AbortController();
    res.on('close', () => {
      if (!res.writableFinished) {
        gone.abort();
      }
    });
    try {
      const url = parseUrl(req);
      const match = matchRoute(routes, req.method ?? 'GET', url.pathname);
      if (!match) {
        throw new HttpError(404, 'Not found');
      }
      await match.route.handle({ req, res, url, params: match.params, signal: gone.signal });
    } catch (error) {
      if (!gone.signal.aborted) {
        answerError(res, error);
      }
    }
  };
}

function parseUrl(req: IncomingMessage): URL {
  const host = req.headers.host ?? '';
  if (!LOCAL_HOSTS.has(host.replace(/:\d+$/, ''))) {
    throw new HttpError(403, 'The workbench answers to this machine only');
  }
  const url = req.url ?? '/';
  if (!url.startsWith('/') || !URL.canParse(url.replace(/^\/+/, '/'), 'http://workbench')) {
    throw new HttpError(400, 'Malformed request target');
  }
  return new URL(url.replace(/^\/+/, '/'), 'http://workbench');
}

function answerError(res: ServerResponse, error: unknown): void {
  if (error instanceof HttpError) {
    sendJson(res, error.status, { message: error.message });
    return;
  }
  console.error('workbench:', error);
  sendJson(res, 500, { message: 'Internal Server Error' });
}
