import { type BackendSrvRequest, config } from '@grafana/runtime';

/** A BackendSrvRequest as `fetch` wants it. */
interface PlainRequest {
  url: string;
  init: { method: string; headers: Record<string, string>; body?: BodyInit; credentials: RequestCredentials };
}

/** Address, headers and body of a request: relative addresses get the sub path, data becomes JSON or a form. */
export function requestOf(options: BackendSrvRequest): PlainRequest {
  const method = (options.method ?? 'GET').toUpperCase();
  const headers: Record<string, string> = { accept: 'application/json, text/plain, */*' };
  new Headers(options.headers).forEach((value, name) => {
    headers[name] = value;
  });
  const body = method === 'GET' || method === 'HEAD' ? undefined : bodyOf(options.data, headers);
  return {
    url: addressOf(options),
    init: { method, headers, body, credentials: options.credentials ?? 'same-origin' },
  };
}

function addressOf({ url, params }: BackendSrvRequest): string {
  const base = /^https?:/.test(url) ? url : `${config.appSubUrl}/${url.replace(/^\//, '')}`;
  const pairs = Object.entries(params ?? {}).flatMap(([name, value]) =>
    [value]
      .flat()
      .filter((item) => item !== undefined && item !== null)
      .map((item) => [name, String(item)])
  );
  if (pairs.length === 0) {
    return base;
  }
  return `${base}${base.includes('?') ? '&' : '?'}${new URLSearchParams(pairs).toString()}`;
}

function bodyOf(data: unknown, headers: Record<string, string>): BodyInit | undefined {
  if (data === undefined || data === null) {
    return undefined;
  }
  if (typeof data === 'string' || data instanceof FormData || data instanceof Blob) {
    return data;
  }
  if (headers['content-type']?.startsWith('application/x-www-form-urlencoded')) {
    const pairs = Object.entries(data).filter(([, value]) => value !== undefined && value !== null);
    return new URLSearchParams(pairs.map(([name, value]) => [name, String(value)])).toString();
  }
  headers['content-type'] ??= 'application/json';
  return JSON.stringify(data);
}
