import { BODY_LIMIT_BYTES } from './http/readBody';
import { startServer } from './startServer';
import { rawRequest } from './testing/rawRequest';
import { APP_ID, startTestWorkbench } from './testing/startTestWorkbench';

let workbench: Awaited<ReturnType<typeof startTestWorkbench>>;
beforeAll(async () => {
  workbench = await startTestWorkbench();
});
afterAll(() => workbench.close());

async function getJson(path: string): Promise<unknown> {
  return (await fetch(workbench.url + path)).json();
}

describe('the page', () => {
  it('carries boot data with the app, its panel and the data source', async () => {
    const boot = await getJson('/bootdata');
    expect(boot).toMatchObject({
      user: { theme: 'dark', orgRole: 'Admin' },
      settings: {
        buildInfo: { version: '13.2.2' },
        defaultDatasource: 'Prometheus',
        apps: { [APP_ID]: { path: `public/plugins/${APP_ID}/module.js` } },
        panels: { 'test-order-panel': { module: 'public/plugins/test-order-panel/module.js' } },
      },
    });
  });

  it('answers every path, and keeps markup in names from ending the script', async () => {
    const answer = await fetch(`${workbench.url}/a/${APP_ID}/pods/x`);
    const html = await answer.text();
    expect(answer.status).toBe(200);
    expect(html).toContain('window.grafanaBootData=');
    expect(html).not.toContain('<app>');
  });

  it.each([
    ['?theme=light', '', 'light'],
    ['', 'a=b; workbench_theme=light', 'light'],
    ['?theme=dark', 'workbench_theme=light', 'dark'],
    ['?theme=pink', '', 'dark'],
    ['', 'workbench_theme=pink', 'dark'],
  ])('takes the theme from %j and the cookie %j', async (query, cookie, theme) => {
    const answer = await fetch(`${workbench.url}/${query}`, { headers: { cookie } });
    expect(await answer.text()).toContain(`class="theme-${theme} `);
  });
});

describe('the menu', () => {
  it('leads to the default page of the app', async () => {
    expect(await getJson('/bootdata')).toMatchObject({
      navTree: [{ id: `plugin-page-${APP_ID}`, url: `/a/${APP_ID}/now`, children: [{ text: 'Now' }] }, {}, {}, {}],
    });
  });
});

describe('files', () => {
  it.each([
    [`/public/plugins/${APP_ID}/module.js`, 'define'],
    ['/public/plugins/test-order-panel/module.js', '/* panel */'],
    ['/public/build/host.js', '/* host */'],
    ['/public/build/img/icons/unicons/bell.svg', 'bell'],
    ['/public/build/img/icons/unicons/not-shipped.svg', '<path'],
  ])('serves %s', async (path, text) => {
    const answer = await fetch(workbench.url + path);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain(text);
  });

  it.each([
    `/public/plugins/${APP_ID}/../secret.txt`,
    `/public/plugins/${APP_ID}/..%2fsecret.txt`,
    `/public/plugins/${APP_ID}/%2e%2e/secret.txt`,
    `/public/plugins/${APP_ID}/%2e%2e%2fsecret.txt`,
    `/public/plugins/${APP_ID}/panels/..%2f..%2f..%2fsecret.txt`,
    `/public/plugins/${APP_ID}/..%5csecret.txt`,
    `/public/plugins/..%2f..%2fdist/secret.txt`,
    '/public/build/..%2fsecret.txt',
    '/public/build/%2e%2e%2f%2e%2e%2f%2e%2e%2fetc/passwd',
    '/public/build/img/icons/..%2f..%2f..%2f..%2f..%2f..%2fsecret.txt',
    '/public/fonts/inter/..%2fsecret.txt',
    '/public/build//etc/passwd',
  ])('does not leave its folders for %s', async (target) => {
    const { status, body } = await rawRequest(workbench.url, target);
    expect(body).not.toContain('do not serve');
    expect(body).not.toContain('root:');
    expect(status).toBe(404);
  });
});

describe('plugin settings', () => {
  it('are kept and given back', async () => {
    const url = `${workbench.url}/api/plugins/${APP_ID}/settings`;
    const body = JSON.stringify({ enabled: true, pinned: true, jsonData: { clusterLabel: 'cluster' } });
    const saved = await fetch(url, { method: 'POST', body });
    expect(await saved.json()).toEqual({ message: 'Plugin settings updated' });
    expect(await getJson(`/api/plugins/${APP_ID}/settings`)).toMatchObject({
      id: APP_ID,
      enabled: true,
      jsonData: { clusterLabel: 'cluster' },
    });
  });

  it.each(['', '{', '[]', '"x"', 'null'])('refuse the body %j', async (body) => {
    const answer = await fetch(`${workbench.url}/api/plugins/${APP_ID}/settings`, { method: 'POST', body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toEqual({ message: 'bad request data' });
  });

  it('refuse a body beyond the limit', async () => {
    const body = 'x'.repeat(BODY_LIMIT_BYTES + 1);
    const answer = await fetch(`${workbench.url}/api/plugins/${APP_ID}/settings`, { method: 'POST', body });
    expect(answer.status).toBe(413);
  });

  it('are not there for a plugin that is not', async () => {
    expect((await fetch(`${workbench.url}/api/plugins/none/settings`)).status).toBe(404);
  });
});

describe('hostile and mistaken requests', () => {
  it.each([
    ['/%', 400],
    ['/api/plugins/%ff/settings', 400],
    ['/api/unknown', 404],
    ['/apis/unknown', 404],
    ['/api/datasources/uid/none', 404],
    ['/api/datasources/proxy/uid/prometheus/api/v1/admin/tsdb/delete_series', 404],
    ['/api/datasources/proxy/uid/prometheus/metrics', 404],
    ['/api/datasources/proxy/uid/prometheus/api/v1/..%2f..%2f-/quit', 404],
    ['/api/dashboards/uid/none', 404],
  ])('%s is answered with %d', async (target, status) => {
    const answer = await rawRequest(workbench.url, target);
    expect(answer.status).toBe(status);
    expect(JSON.parse(answer.body)).toHaveProperty('message');
  });

  it('are refused from another name for this machine', async () => {
    const { status } = await rawRequest(workbench.url, '/api/health', { headers: { host: 'evil.example' } });
    expect(status).toBe(403);
  });
});

describe('other endpoints', () => {
  it('log plugin-e2e in and tell the version', async () => {
    const body = JSON.stringify({ user: 'admin', password: 'admin' });
    expect((await fetch(`${workbench.url}/login`, { method: 'POST', body })).status).toBe(200);
    expect(await getJson('/api/health')).toMatchObject({ version: '13.2.2', database: 'ok' });
  });

  it('find dashboards', async () => {
    expect(await getJson('/api/search?query=ON')).toMatchObject([{ uid: 'one', url: '/d/one/one' }]);
    expect(await getJson('/api/search?query=none')).toEqual([]);
    expect(await getJson('/api/dashboards/uid/one')).toMatchObject({ dashboard: { title: 'One' } });
  });

  it('add and find annotations', async () => {
    const body = JSON.stringify({ text: 'rollout', tags: ['deploy'], time: 1_000 });
    await fetch(`${workbench.url}/api/annotations`, { method: 'POST', body });
    expect(await getJson('/api/annotations?tags=deploy&from=500&to=1500')).toMatchObject([{ text: 'rollout' }]);
  });
});

describe('starting', () => {
  it('fails with EADDRINUSE on a port that is taken', async () => {
    const port = Number(new URL(workbench.url).port);
    await expect(startTestWorkbench({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' });
  });

  it('fails without Grafana packages', async () => {
    const options = { distDir: workbench.root, hostDir: workbench.root, packagesDir: workbench.root, port: 0 };
    await expect(startServer({ ...options, prometheusUrls: [] })).rejects.toMatchObject({ code: 'ENOENT' });
  });
});
