import type { TestDataSource } from './startDataSets';

/**
 * Adds the data sources of the browser tests to a running Grafana, or points those it has to the new addresses. Uses
 * GRAFANA_ADMIN_USER and GRAFANA_ADMIN_PASSWORD, admin and admin unless set. Throws with Grafana's words.
 */
export async function addDataSources(grafanaUrl: string, sources: readonly TestDataSource[]): Promise<void> {
  for (const source of sources) {
    const existing = await call(grafanaUrl, 'GET', `/api/datasources/uid/${source.uid}`);
    const [method, path] = existing.ok ? ['PUT', `/api/datasources/uid/${source.uid}`] : ['POST', '/api/datasources'];
    const answer = await call(grafanaUrl, method, path, dataSourceOf(source));
    if (!answer.ok) {
      throw new Error(`cannot add the data source ${source.uid}: ${answer.status} ${await answer.text()}`);
    }
  }
}

const dataSourceOf = ({ uid, url }: TestDataSource) => ({
  uid,
  name: uid,
  url,
  type: 'prometheus',
  access: 'proxy',
  jsonData: { httpMethod: 'POST', timeInterval: '30s' },
});

function call(base: string, method: string, path: string, body?: unknown): Promise<Response> {
  const { GRAFANA_ADMIN_USER = 'admin', GRAFANA_ADMIN_PASSWORD = 'admin' } = process.env;
  const credentials = Buffer.from(`${GRAFANA_ADMIN_USER}:${GRAFANA_ADMIN_PASSWORD}`).toString('base64');
  return fetch(`${base}${path}`, {
    method,
    headers: { authorization: `Basic ${credentials}`, 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}
