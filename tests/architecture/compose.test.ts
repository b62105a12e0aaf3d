import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { APP_ID, KILL_ORDER_PANEL_ID } from '../../src/constants';

import { ROOT } from './sourceFiles';

interface Service {
  image?: string;
  extends?: { file: string; service: string };
  build?: { context?: string; dockerfile_inline?: string; args?: Record<string, string> };
  environment?: Record<string, string>;
  volumes?: string[];
  command?: string[];
  depends_on?: Record<string, { condition: string }> | string[];
}

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const yaml = <T>(path: string): T => parse(read(path));
const compose = yaml<{ services: Record<string, Service>; volumes: Record<string, unknown> }>('docker-compose.yaml');
const services = Object.values(compose.services);
const words = (service: Service): string[] => (service.command ?? []).flatMap((word) => word.split(' '));

describe('docker-compose.yaml', () => {
  it('extends what create-plugin wrote', () => {
    const { file = '', service = '' } = compose.services.grafana?.extends ?? {};
    const base = yaml<{ services: Record<string, unknown> }>(file);
    expect(Object.keys(base.services)).toContain(service);
  });

  it('starts the oldest supported Grafana unless told', () => {
    const oldest = JSON.parse(read('src/plugin.json')).dependencies.grafanaDependency.replace(/^>=/, '');
    expect(compose.services.grafana?.build?.args?.grafana_version).toBe(`\${GRAFANA_VERSION:-${oldest}}`);
  });

  it('lets Grafana load the app and its panel unsigned', () => {
    const allowed = compose.services.grafana?.environment?.GF_PLUGINS_ALLOW_LOADING_UNSIGNED_PLUGINS?.split(',');
    expect(allowed).toEqual([APP_ID, KILL_ORDER_PANEL_ID]);
  });

  it('runs only scripts and uses only folders that exist', () => {
    const scripts = services.flatMap(words).filter((word) => /\.(mjs|ts)$/.test(word));
    const mounted = services.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    const folders = mounted.filter((source) => source.startsWith('.'));
    const contexts = services.flatMap(({ build }) => (build?.context === undefined ? [] : [build.context]));
    expect(scripts.length).toBeGreaterThan(1);
    const missing = [...scripts, ...folders, ...contexts].filter((path) => !existsSync(join(ROOT, path)));
    expect(missing).toEqual([]);
  });

  it('declares every volume and service that it names', () => {
    const named = services.flatMap(({ volumes = [] }) => volumes.map((volume) => volume.split(':')[0] ?? ''));
    expect(named.filter((name) => !name.startsWith('.') && !(name in compose.volumes))).toEqual([]);
    const waitedFor = services.flatMap(({ depends_on = [] }) =>
      Array.isArray(depends_on) ? depends_on : Object.keys(depends_on)
    );
    expect(waitedFor.filter((name) => !(name in compose.services))).toEqual([]);
  });

  it('takes promtool and the server from the same image', () => {
    const image = compose.services.prometheus?.image;
    expect(compose.services.prepare?.build?.dockerfile_inline).toContain(`FROM ${image} AS prometheus`);
  });
});

describe('provisioning', () => {
  it('has the data source that the workbench has, at the address that compose sets', () => {
    const { datasources } = yaml<{ datasources: Array<Record<string, unknown>> }>(
      'provisioning/datasources/prometheus.yaml'
    );
    expect(datasources).toEqual([
      expect.objectContaining({ uid: 'prometheus', name: 'Prometheus', type: 'prometheus', url: '$PROMETHEUS_URL' }),
    ]);
    expect(compose.services.grafana?.environment?.PROMETHEUS_URL).toBe('http://prometheus:9090');
  });

  it('enables the app', () => {
    const { apps } = yaml<{ apps: unknown[] }>('provisioning/plugins/culprit.yaml');
    expect(apps).toEqual([expect.objectContaining({ type: APP_ID, disabled: false })]);
  });

  it('shows the dashboards of the build', () => {
    const { providers } = yaml<{ providers: Array<{ options: { path: string } }> }>(
      'provisioning/dashboards/culprit.yaml'
    );
    expect(providers.map(({ options }) => options.path)).toEqual([`$GF_PATHS_PLUGINS/${APP_ID}/dashboards`]);
    expect(readdirSync(join(ROOT, 'src/dashboards'))).not.toEqual([]);
  });
});
