import type { ServerResponse } from 'node:http';

/** Sends a JSON answer that is never cached. Does nothing when the answer has begun or the client is gone. */
export function sendJson(res: ServerResponse, status: number, body: unknown): void {
  send(res, status, JSON.stringify(body), 'application/json; charset=UTF-8');
}

/** Sends a text or bytes answer that is never cached. */
export function send(res: ServerResponse, status: number, body: string | Buffer, contentType: string): void {
  if (res.headersSent || res.destroyed) {
    return;
  }
  res.writeHead(status, {
    'content-type': contentType,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  res.end(body);
}
