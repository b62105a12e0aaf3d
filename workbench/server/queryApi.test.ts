import { type FakePrometheus, fakePrometheus, reply } from './testing/fakePrometheus';
import { startTestWorkbench } from './testing/startTestWorkbench';

const MATRIX = {
  status: 'success',
  data: { resultType: 'matrix', result: [{ metric: { pod: 'a' }, values: [[60, '1']] }] },
};
const VECTOR = {
  status: 'success',
  data: { resultType: 'vector', result: [{ metric: { pod: 'a' }, value: [60, '2'] }] },
};

let prometheus: FakePrometheus;
let downUrl: string;
let workbench: Awaited<ReturnType<typeof startTestWorkbench>>;
beforeAll(async () => {
  prometheus = await fakePrometheus((res, { path, form }) => {
    const query = form.get('query') ?? '';
    if (query === 'hang') {
      return;
    }
    if (query === 'html') {
      res.writeHead(503, { 'content-type': 'text/html' }).end('<h1>busy</h1>');
    } else if (query === 'too much') {
      reply(res, 422, {
        status: 'error',
        errorType: 'execution',
        error: 'query processing would load too many samples',
      });
    } else {
      reply(res, 200, path.endsWith('query_range') ? MATRIX : VECTOR);
    }
  });
  const gone = await fakePrometheus(() => undefined);
  downUrl = gone.url;
  await gone.close();
  workbench = await startTestWorkbench({
    prometheusUrls: [prometheus.url, `Down=${downUrl}`],
    queryTimeoutMs: 700,
  });
});
afterAll(async () => {
  await workbench.close();
  await prometheus.close();
});

function ask(query: Record<string, unknown>, signal?: AbortSignal): Promise<Response> {
  const full = { refId: 'A', datasource: { uid: 'prometheus' }, ...query };
  return post({ from: '0', to: '3600000', queries: [full] }, signal);
}

function post(body: unknown, signal?: AbortSignal): Promise<Response> {
  return fetch(`${workbench.url}/api/ds/query`, { method: 'POST', body: JSON.stringify(body), signal });
}

describe('POST /api/ds/query', () => {
  it('runs a range query with the planned step and range', async () => {
    const answer = await ask({ expr: 'sum_over_time(x[$__interval])', range: true });
    expect(answer.status).toBe(200);
    expect(prometheus.seen.at(-1)).toMatchObject({ path: '/api/v1/query_range' });
    expect(Object.fromEntries(prometheus.seen.at(-1)?.form ?? [])).toEqual({
      query: 'sum_over_time(x[15s])',
      start: '0',
      end: '3600',
      step: '15',
    });
    expect(await answer.json()).toMatchObject({
      results: { A: { status: 200, frames: [{ schema: { refId: 'A' }, data: { values: [[60_000], [1]] } }] } },
    });
  });

  it('runs both parts, the instant one first', async () => {
    const answer = await (await ask({ expr: 'x', range: true, instant: true })).json();
    expect(answer.results.A.frames.map((frame: { data: { values: unknown } }) => frame.data.values)).toEqual([
      [[60_000], [2]],
      [[60_000], [1]],
    ]);
  });

  it.each([
    ['too much', 422, 'execution: query processing would load too many samples'],
    ['html', 503, 'unexpected response with status code 503'],
  ])('passes the error of %j on', async (expr, status, error) => {
    const answer = await ask({ expr, range: true });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ results: { A: { status, error, errorSource: 'downstream' } } });
  });

  it('says that a server is down', async () => {
    const answer = await ask({ expr: 'x', datasource: { uid: 'down' } });
    expect(answer.status).toBe(400);
    const { results } = await answer.json();
    expect(results.A.status).toBe(502);
    const address = new URL(downUrl).host;
    expect(results.A.error).toBe(
      `Post "${downUrl}/api/v1/query_range": dial tcp ${address}: connect: connection refused`
    );
  });

  it('gives up after the time limit', async () => {
    const { results } = await (await ask({ expr: 'hang' })).json();
    expect(results.A).toMatchObject({ status: 502, error: expect.stringContaining('context deadline exceeded') });
  });

  it('keeps the good results beside a bad one', async () => {
    const datasource = { uid: 'prometheus' };
    const answer = await post({
      from: 'now-1h',
      to: 'now',
      queries: [
        { refId: 'good', datasource, expr: 'x' },
        { refId: 'bad', datasource, expr: 'too much' },
      ],
    });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ results: { good: { status: 200 }, bad: { status: 422 } } });
  });

  it('drops the request to Prometheus when the client leaves', async () => {
    const leave = new AbortController();
    const before = prometheus.seen.length;
    const asked = ask({ expr: 'hang' }, leave.signal).catch((error: Error) => error.name);
    await waitFor(() => prometheus.seen.length > before);
    const aborted = prometheus.aborted();
    leave.abort();
    expect(await asked).toBe('AbortError');
    await waitFor(() => prometheus.aborted() > aborted, 400);
    expect(prometheus.aborted()).toBe(aborted + 1);
  });

  it.each([
    ['no queries', { from: '0', to: '1', queries: [] }, 400],
    ['no list of queries', { from: '0', to: '1' }, 400],
    ['a query that is none', { from: '0', to: '1', queries: [5] }, 400],
    ['no time range', { queries: [{ refId: 'A', datasource: { uid: 'prometheus' } }] }, 400],
    [
      'a senseless time',
      { from: 'then', to: 'now', queries: [{ refId: 'A', datasource: { uid: 'prometheus' } }] },
      400,
    ],
    ['too many queries', { from: '0', to: '1', queries: new Array(500).fill({ refId: 'A' }) }, 400],
    ['an unknown data source', { from: '0', to: '1', queries: [{ refId: 'A', datasource: { uid: 'none' } }] }, 404],
  ])('refuses %s', async (_name, body, status) => {
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toEqual({ message: expect.any(String) });
  });
});

describe('the proxy', () => {
  it('passes path, query and form on, and the answer back', async () => {
    const url = `${workbench.url}/api/datasources/uid/prometheus/resources/api/v1/series?limit=5`;
    const answer = await fetch(url, { method: 'POST', body: new URLSearchParams({ query: 'x' }) });
    expect(await answer.json()).toEqual(VECTOR);
    expect(prometheus.seen.at(-1)?.path).toBe('/api/v1/series?limit=5');
    expect(prometheus.seen.at(-1)?.form.get('query')).toBe('x');
  });

  it('answers 502 when the server is down, and says so in the health check', async () => {
    const proxied = await fetch(`${workbench.url}/api/datasources/proxy/uid/down/api/v1/labels`);
    expect(proxied.status).toBe(502);
    const health = await fetch(`${workbench.url}/api/datasources/uid/down/health`);
    expect(health.status).toBe(400);
    expect(await health.json()).toMatchObject({ status: 'ERROR' });
    const good = await fetch(`${workbench.url}/api/datasources/uid/prometheus/health`);
    expect(await good.json()).toMatchObject({ status: 'OK' });
  });

  it('lets nothing but reading through', async () => {
    const url = `${workbench.url}/api/datasources/proxy/uid/prometheus/api/v1/labels`;
    expect((await fetch(url, { method: 'DELETE' })).status).toBe(405);
  });
});

async function waitFor(condition: () => boolean, limitMs = 3_000): Promise<void> {
  const end = Date.now() + limitMs;
  while (!condition() && Date.now() < end) {
    await new Promise((done) => setTimeout(done, 10));
  }
}
