import { request } from 'node:http';

interface RawAnswer {
  status: number;
  body: string;
}

/** Sends a request whose target is not normalised first, unlike that of `fetch`. */
export function rawRequest(
  base: string,
  target: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {}
): Promise<RawAnswer> {
  const { hostname, port } = new URL(base);
  return new Promise((done, fail) => {
    const sent = request(
      { hostname, port, path: target, method: options.method ?? 'GET', headers: options.headers },
      (res) => {
        let body = '';
        res.setEncoding('utf8');
        res.on('data', (chunk: string) => {
          body += chunk;
        });
        res.on('end', () => done({ status: res.statusCode ?? 0, body }));
      }
    );
    sent.on('error', fail);
    sent.end(options.body);
  });
}
