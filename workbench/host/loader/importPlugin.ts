import {
  AppPlugin,
  type AppPluginMeta,
  type DataSourceApi,
  type DataSourcePlugin,
  type DataSourcePluginMeta,
  PanelPlugin,
  type PanelPluginMeta,
  type PluginMeta,
} from '@grafana/data';
import { config } from '@grafana/runtime';

import { BUILT_IN_PLUGINS } from '../panels/builtInPlugins';

const loading = new Map<string, Promise<unknown>>();
const loadedPanels = new Map<string, PanelPlugin>();

/** The exports of a plugin's `module.js`, or of the built-in that stands in for a core plugin. Loaded once. */
async function importModule(meta: PluginMeta): Promise<System.Module> {
  const builtIn = BUILT_IN_PLUGINS[meta.module];
  return builtIn ? builtIn() : window.System.import(`${config.appSubUrl}/${meta.module.replace(/^\//, '')}`);
}

function once<T>(id: string, load: () => Promise<T>): Promise<T> {
  const known = loading.get(id);
  if (known) {
    // The id names one plugin, so what was stored under it is of its type.
    return known as Promise<T>;
  }
  const started = load();
  loading.set(id, started);
  return started;
}

/** Loads the app and hands it its settings, which may have changed since it was loaded. */
export async function importAppPlugin(meta: AppPluginMeta): Promise<AppPlugin> {
  const plugin = await once(meta.id, async () => {
    const exported = await importModule(meta);
    const app = exported.plugin instanceof AppPlugin ? exported.plugin : new AppPlugin();
    app.setComponentsFromLegacyExports(exported);
    return app;
  });
  plugin.init(meta);
  plugin.meta = meta;
  return plugin;
}

/** Loads the data source plugin. */
export function importDataSourcePlugin(meta: DataSourcePluginMeta): Promise<DataSourcePlugin<DataSourceApi>> {
  return once(meta.id, async () => {
    const { plugin } = await importModule(meta);
    plugin.meta = meta;
    return plugin;
  });
}

/** Loads the panel. Rejects when no such panel is installed; one that fails to load is drawn as an error. */
export async function importPanelPlugin(id: string): Promise<PanelPlugin> {
  const meta = config.panels[id];
  if (!meta) {
    throw new Error(`Plugin ${id} not found`);
  }
  const plugin = await once(`panel:${id}`, () => loadPanel(meta));
  loadedPanels.set(id, plugin);
  return plugin;
}

/** The panel if it has been loaded already. */
export function getPanelPluginFromCache(id: string): PanelPlugin | undefined {
  return loadedPanels.get(id);
}

async function loadPanel(meta: PanelPluginMeta): Promise<PanelPlugin> {
  try {
    const exported = await importModule(meta);
    const plugin: PanelPlugin = await exported.plugin;
    plugin.meta = meta;
    return plugin;
  } catch (error) {
    console.warn(`Error loading panel plugin: ${meta.id}`, error);
    const failed = new PanelPlugin(() => null);
    failed.meta = meta;
    failed.loadError = true;
    return failed;
  }
}
