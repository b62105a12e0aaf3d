import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

interface SeenRequest {
  path: string;
  form: URLSearchParams;
}

export interface FakePrometheus {
  url: string;
  seen: SeenRequest[];
  /** Requests whose client left before the answer was complete. */
  aborted: () => number;
  close: () => Promise<void>;
}

/** A server on a free port that notes what it is asked and lets `answer` reply. */
export async function fakePrometheus(
  answer: (res: ServerResponse, request: SeenRequest, req: IncomingMessage) => void
): Promise<FakePrometheus> {
  const seen: SeenRequest[] = [];
  let aborted = 0;
  const server = createServer((req, res) => {
    res.on('close', () => {
      aborted += res.writableFinished ? 0 : 1;
    });
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', () => {
      const request = { path: req.url ?? '', form: new URLSearchParams(Buffer.concat(chunks).toString()) };
      seen.push(request);
      answer(res, request, req);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const close = (): Promise<void> =>
    new Promise((done) => {
      server.close(() => done());
      server.closeAllConnections();
    });
  return { url: `http://127.0.0.1:${port}`, seen, aborted: () => aborted, close };
}

/** Sends a JSON answer. */
export function reply(res: ServerResponse, status: number, body: unknown): void {
  res.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
