import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a route handler gets. `params` are the decoded named groups of the path. */
export interface RouteContext {
  req: IncomingMessage;
  res: ServerResponse;
  url: URL;
  params: Readonly<Record<string, string>>;
  /** Aborted when the client goes away before the answer is complete. */
  signal: AbortSignal;
}

export type RouteHandler = (context: RouteContext) => void | Promise<void>;

/** `path` uses `:name` for one segment and a last `*name` for the rest, slashes included. */
export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | '*';
  path: string;
  handle: RouteHandler;
}
