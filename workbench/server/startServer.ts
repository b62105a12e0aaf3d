import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join, resolve } from 'node:path';

import { AnnotationStore } from './annotations/AnnotationStore';
import { readDataSources } from './datasources/WorkbenchDataSource';
import { createRequestListener } from './http/createRequestListener';
import { isRecord } from './http/readBody';
import { PluginSettingsStore } from './plugins/PluginSettingsStore';
import { accountRoutes } from './routes/accountRoutes';
import { annotationRoutes } from './routes/annotationRoutes';
import { dashboardRoutes } from './routes/dashboardRoutes';
import { dataSourceRoutes } from './routes/dataSourceRoutes';
import { pageRoutes } from './routes/pageRoutes';
import { pluginRoutes } from './routes/pluginRoutes';
import { queryRoutes } from './routes/queryRoutes';
import { staticRoutes } from './routes/staticRoutes';
import type { WorkbenchOptions } from './WorkbenchOptions';
import type { WorkbenchState } from './WorkbenchState';

const LOOPBACK = '127.0.0.1';
const DEFAULT_QUERY_TIMEOUT_MS = 60_000;
const DEFAULT_SCRAPE_INTERVAL = '15s';

/** A server that is listening. `close` ends open connections too. */
export interface RunningWorkbench {
  url: string;
  close: () => Promise<void>;
}

/**
 * Serves the workbench on 127.0.0.1. Rejects with RangeError for a bad Prometheus address, with node's EADDRINUSE
 * error when the port is taken, and with the file system's error when `packagesDir` holds no `@grafana/runtime`.
 */
export async function startServer(options: WorkbenchOptions): Promise<RunningWorkbench> {
  const state = createState(options);
  const routes = [
    ...staticRoutes(state),
    ...pluginRoutes(state),
    ...accountRoutes(state),
    ...dataSourceRoutes(state),
    ...queryRoutes(state),
    ...annotationRoutes(state),
    ...dashboardRoutes(state),
    ...pageRoutes(state),
  ];
  const listener = createRequestListener(routes);
  const server = createServer((req, res) => void listener(req, res));
  await listen(server, options.port);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : options.port;
  return { url: `http://${LOOPBACK}:${port}`, close: () => close(server) };
}

function createState(options: WorkbenchOptions): WorkbenchState {
  const distDir = resolve(options.distDir);
  const packagesDir = resolve(options.packagesDir);
  return {
    distDir,
    hostDir: resolve(options.hostDir),
    packagesDir,
    dashboardDirs: options.dashboardDirs ?? [join(distDir, 'dashboards'), resolve('provisioning/dashboards')],
    grafanaVersion: readVersion(join(packagesDir, '@grafana/runtime/package.json')),
    defaultTheme: options.theme ?? 'dark',
    queryTimeoutMs: options.queryTimeoutMs ?? DEFAULT_QUERY_TIMEOUT_MS,
    dataSources: readDataSources(options.prometheusUrls, options.scrapeInterval ?? DEFAULT_SCRAPE_INTERVAL),
    annotations: new AnnotationStore(options.annotations),
    settings: new PluginSettingsStore(options.stateFile),
  };
}

function readVersion(file: string): string {
  const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
  return isRecord(json) ? String(json.version) : '';
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, LOOPBACK, () => {
      server.off('error', fail);
      done();
    });
  });
}

function close(server: Server): Promise<void> {
  return new Promise((done, fail) => {
    server.close((error) => (error ? fail(error) : done()));
    server.closeAllConnections();
  });
}
