import { statSync } from 'node:fs';
import { join } from 'node:path';

import { describeDataSource, GRAFANA_DATA_SOURCE } from '../datasources/WorkbenchDataSource';
import { describePlugin } from '../plugins/describePlugin';
import { scanPlugins } from '../plugins/scanPlugins';
import type { WorkbenchState } from '../WorkbenchState';

const CORE_PANELS: ReadonlyArray<readonly [id: string, name: string]> = [
  ['timeseries', 'Time series'],
  ['table', 'Table'],
  ['stat', 'Stat'],
  ['barchart', 'Bar chart'],
  ['heatmap', 'Heatmap'],
  ['text', 'Text'],
];

/** The `settings` part of the boot data, which is also what `GET /api/frontend/settings` answers. */
export function frontendSettings(state: WorkbenchState): Record<string, unknown> {
  const plugins = scanPlugins(state.distDir);
  const described = plugins.map((plugin) => describePlugin(plugin, state.settings.get(plugin.id)));
  const panels = [...CORE_PANELS.map(corePanel), ...described.filter((plugin) => plugin.type === 'panel')];
  return {
    appUrl: '/',
    appSubUrl: '',
    namespace: 'default',
    buildInfo: buildInfo(state),
    defaultDatasource: state.dataSources[0]?.name ?? '',
    datasources: {
      ...Object.fromEntries(state.dataSources.map((source) => [source.name, describeDataSource(source)])),
      [GRAFANA_DATA_SOURCE.name]: GRAFANA_DATA_SOURCE,
    },
    panels: Object.fromEntries(panels.map((panel) => [panel.id, panel])),
    apps: Object.fromEntries(described.filter((plugin) => plugin.type === 'app').map((app) => [app.id, appEntry(app)])),
    featureToggles: {},
    minRefreshInterval: '5s',
    expressionsEnabled: false,
    liveEnabled: false,
    exploreEnabled: true,
    unifiedAlertingEnabled: false,
    panelSeriesLimit: 0,
    regionalFormat: 'en-US',
    disableSanitizeHtml: false,
    rbacEnabled: true,
  };
}

function buildInfo(state: WorkbenchState): Record<string, unknown> {
  return {
    version: state.grafanaVersion,
    versionString: `Workbench, @grafana/* ${state.grafanaVersion}`,
    commit: 'workbench',
    env: 'production',
    edition: 'Open Source',
    buildstamp: Math.floor(builtAtMs(join(state.distDir, 'module.js')) / 1_000),
    hideVersion: false,
  };
}

function builtAtMs(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}

function corePanel([id, name]: readonly [string, string], index: number): Record<string, unknown> {
  return {
    id,
    name,
    type: 'panel',
    module: `core:plugin/${id}`,
    baseUrl: `public/app/plugins/panel/${id}`,
    info: { version: '', logos: { small: '', large: '' } },
    skipDataQuery: id === 'text',
    hideFromList: false,
    sort: index + 1,
    state: '',
    signature: 'internal',
    angular: { detected: false },
    loadingStrategy: 'script',
  };
}

function appEntry(app: Record<string, unknown>): Record<string, unknown> {
  const info = typeof app.info === 'object' && app.info !== null ? app.info : {};
  return {
    id: app.id,
    path: app.module,
    version: 'version' in info ? info.version : '',
    preload: app.preload === true,
    angular: app.angular,
    loadingStrategy: 'script',
    dependencies: app.dependencies,
    extensions: app.extensions ?? {},
    moduleHash: '',
  };
}
