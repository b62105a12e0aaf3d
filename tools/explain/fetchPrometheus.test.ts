import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

import { fetchPrometheus } from './fetchPrometheus';

interface Seen {
  method?: string;
  url?: string;
  type?: string;
  body: string;
}

let server: Server;
let base: string;
let seen: Seen[];
let answer: (response: ServerResponse) => void;

async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
  let body = '';
  for await (const chunk of request) {
    body += String(chunk);
  }
  seen.push({ method: request.method, url: request.url, type: request.headers['content-type'], body });
  answer(response);
}

beforeAll(async () => {
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  base = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`;
});
afterAll(() => new Promise((resolve) => server.close(resolve)));
beforeEach(() => {
  seen = [];
  answer = (response) => response.end('{"status":"success"}');
});

const query = { path: 'api/v1/query', method: 'POST' as const, params: { query: 'up{a="b&c"}', time: '5' } };

describe('fetchPrometheus', () => {
  it('posts a query as a form', async () => {
    expect(await fetchPrometheus(base)(query)).toEqual({ status: 200, body: { status: 'success' } });
    expect(seen).toEqual([
      {
        method: 'POST',
        url: '/api/v1/query',
        type: 'application/x-www-form-urlencoded;charset=UTF-8',
        body: 'query=up%7Ba%3D%22b%26c%22%7D&time=5',
      },
    ]);
  });

  it('gets names with the parameters in the URL, below a path, whatever slashes end it', async () => {
    await fetchPrometheus(`${base}/prometheus//`)({
      path: 'api/v1/x',
      method: 'GET',
      params: { 'match[]': '{a="b"}' },
    });
    expect(seen).toMatchObject([
      { method: 'GET', url: '/prometheus/api/v1/x?match%5B%5D=%7Ba%3D%22b%22%7D', body: '' },
    ]);
  });

  it('resolves with any status, and with text that is no JSON', async () => {
    answer = (response) => {
      response.statusCode = 502;
      response.end('<html>');
    };
    expect(await fetchPrometheus(base)(query)).toEqual({ status: 502, body: '<html>' });
    answer = (response) => response.end('');
    expect(await fetchPrometheus(base)(query)).toEqual({ status: 200, body: '' });
  });

  it('rejects when the caller aborts', async () => {
    const abort = new AbortController();
    answer = () => abort.abort();
    await expect(fetchPrometheus(base)({ ...query, signal: abort.signal })).rejects.toMatchObject({
      name: 'AbortError',
    });
    server.closeAllConnections();
  });

  it('rejects when the connection is lost', async () => {
    answer = (response) => response.destroy();
    await expect(fetchPrometheus(base)(query)).rejects.toMatchObject({ message: 'fetch failed' });
  });
});
