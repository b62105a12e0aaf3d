/** A Prometheus the workbench offers as a Grafana data source. `serverUrl` never leaves the server. */
export interface WorkbenchDataSource {
  id: number;
  uid: string;
  name: string;
  serverUrl: string;
  scrapeInterval: string;
  isDefault: boolean;
}

const PLUGIN_META = {
  id: 'prometheus',
  type: 'datasource',
  name: 'Prometheus',
  module: 'core:plugin/prometheus',
  baseUrl: 'public/app/plugins/datasource/prometheus',
  metrics: true,
  annotations: true,
  alerting: true,
  logs: false,
  tracing: false,
  backend: true,
  category: 'tsdb',
  info: { version: '', logos: { small: '', large: '' } },
} as const;

/** Grafana's own data source, through which dashboards read annotations. The front end alone knows of it. */
export const GRAFANA_DATA_SOURCE = {
  id: -1,
  uid: 'grafana',
  name: '-- Grafana --',
  type: 'datasource',
  access: 'proxy',
  url: '',
  isDefault: false,
  readOnly: true,
  module: 'core:plugin/grafana',
  jsonData: {},
  meta: {
    id: 'grafana',
    type: 'datasource',
    name: '-- Grafana --',
    module: 'core:plugin/grafana',
    baseUrl: 'public/app/plugins/datasource/grafana',
    builtIn: true,
    annotations: true,
    metrics: true,
    info: { version: '', logos: { small: '', large: '' } },
  },
} as const;

/**
 * Reads `URL` or `Name=URL` entries; the first is the default. The uid is the name in lower case, so a single
 * unnamed entry is `prometheus`. Throws RangeError for an address that is not http(s) or a name given twice.
 */
export function readDataSources(entries: readonly string[], scrapeInterval: string): WorkbenchDataSource[] {
  const sources = entries.map((entry, index) => {
    const named = /^([^=:/]+)=(.+)$/.exec(entry);
    const name = named?.[1]?.trim() ?? (index === 0 ? 'Prometheus' : `Prometheus ${index + 1}`);
    const uid = name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    return {
      id: index + 1,
      uid,
      name,
      serverUrl: readUrl(named?.[2] ?? entry),
      scrapeInterval,
      isDefault: index === 0,
    };
  });
  if (new Set(sources.map((source) => source.uid)).size < sources.length) {
    throw new RangeError('Two data sources have the same name');
  }
  return sources;
}

/** The data source as `settings.datasources` and `GET /api/datasources` show it. */
export function describeDataSource(source: WorkbenchDataSource): Record<string, unknown> {
  return {
    id: source.id,
    uid: source.uid,
    name: source.name,
    type: 'prometheus',
    typeName: 'Prometheus',
    access: 'proxy',
    url: `/api/datasources/proxy/uid/${source.uid}`,
    isDefault: source.isDefault,
    readOnly: true,
    preload: false,
    module: PLUGIN_META.module,
    jsonData: { httpMethod: 'POST', prometheusType: 'Prometheus', timeInterval: source.scrapeInterval },
    meta: PLUGIN_META,
  };
}

function readUrl(text: string): string {
  if (!URL.canParse(text) || !/^https?:$/.test(new URL(text).protocol)) {
    throw new RangeError(`Not the address of a Prometheus server: ${text}`);
  }
  return text.replace(/\/+$/, '');
}
