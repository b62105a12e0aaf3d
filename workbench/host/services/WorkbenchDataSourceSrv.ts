import {
  type DataSourceApi,
  type DataSourceInstanceSettings,
  type DataSourceJsonData,
  type DataSourceRef,
  matchPluginId,
  type ScopedVars,
} from '@grafana/data';
import {
  config,
  type DataSourceSrv,
  getBackendSrv,
  type GetDataSourceListFilters,
  getTemplateSrv,
  type RuntimeDataSourceRegistration,
} from '@grafana/runtime';
import { syncDataSourceInstanceSettings, UserStorage } from '@grafana/runtime/internal';

import { importDataSourcePlugin } from '../loader/importPlugin';

type Ref = string | DataSourceRef | null | undefined;
type Settings = DataSourceInstanceSettings<DataSourceJsonData>;

interface ReloadedSettings {
  datasources: Record<string, Settings>;
  defaultDatasource: string;
}

/** The data sources of the boot data. Knows no expressions, no mixed data source and no built-in Grafana one. */
export class WorkbenchDataSourceSrv implements DataSourceSrv {
  private readonly instances = new Map<string, Promise<DataSourceApi>>();
  private readonly runtime = new Map<string, DataSourceApi>();

  getInstanceSettings(ref?: Ref, scopedVars?: ScopedVars): Settings | undefined {
    const id = idOf(ref);
    if (!id || id === 'default') {
      return this.fallback(ref);
    }
    if (!id.startsWith('$')) {
      return this.find(id);
    }
    const real = this.find(interpolate(id, scopedVars));
    return real && { ...real, isDefault: false, name: id, uid: id, rawRef: { type: real.type, uid: real.uid } };
  }

  get(ref?: Ref, scopedVars?: ScopedVars): Promise<DataSourceApi> {
    const id = idOf(ref);
    const real = id === undefined ? undefined : interpolate(id, scopedVars);
    const settings = !real || real === 'default' ? this.fallback(ref) : this.find(real);
    if (!settings) {
      return Promise.reject({ message: `Datasource ${real ?? ''} was not found` });
    }
    const registered = this.runtime.get(settings.uid);
    if (registered) {
      return Promise.resolve(registered);
    }
    const known = this.instances.get(settings.uid) ?? createInstance(settings);
    this.instances.set(settings.uid, known);
    return known;
  }

  getList(filters: GetDataSourceListFilters = {}): Settings[] {
    return Object.values(config.datasources)
      .filter((settings) => fits(settings, filters))
      .sort((a, b) => a.name.localeCompare(b.name));
  }

  async reload(): Promise<void> {
    const settings: ReloadedSettings = await getBackendSrv().get('/api/frontend/settings');
    config.datasources = settings.datasources;
    config.defaultDatasource = settings.defaultDatasource;
    this.instances.clear();
    syncDataSourceInstanceSettings?.(settings);
  }

  registerRuntimeDataSource({ dataSource }: RuntimeDataSourceRegistration): void {
    if (this.find(dataSource.uid)) {
      throw new Error(`A runtime data source with uid ${dataSource.uid} has already been registered`);
    }
    this.runtime.set(dataSource.uid, dataSource);
  }

  private find(id: string): Settings | undefined {
    const registered = this.runtime.get(id);
    if (registered && 'instanceSettings' in registered) {
      return registered.instanceSettings as Settings;
    }
    return Object.values(config.datasources).find((settings) => settings.uid === id) ?? config.datasources[id];
  }

  private fallback(ref: Ref): Settings | undefined {
    const type = typeof ref === 'object' ? ref?.type : undefined;
    return (type && this.getList({ type })[0]) || this.find(config.defaultDatasource);
  }
}

async function createInstance(settings: Settings): Promise<DataSourceApi> {
  const plugin = await importDataSourcePlugin(settings.meta);
  const instance: DataSourceApi = new plugin.DataSourceClass(settings);
  instance.components = plugin.components;
  instance.userStorage ??= new UserStorage(settings.type);
  return instance;
}

function idOf(ref: Ref): string | undefined {
  return typeof ref === 'string' ? ref : ref?.uid;
}

function interpolate(id: string, scopedVars?: ScopedVars): string {
  return getTemplateSrv().replace(id, scopedVars, (value: string | string[]) =>
    Array.isArray(value) ? value[0] : value
  );
}

function fits({ meta, type, ...settings }: Settings, filters: GetDataSourceListFilters): boolean {
  const types = filters.type === undefined ? undefined : [filters.type].flat();
  const useful = meta.metrics || meta.annotations || meta.logs || meta.tracing || meta.alerting;
  const wanted = (['metrics', 'annotations', 'tracing', 'alerting', 'logs'] as const).every(
    (kind) => !filters[kind] || meta[kind]
  );
  return (
    !meta.builtIn &&
    Boolean(filters.all || useful) &&
    wanted &&
    (!filters.pluginId || matchPluginId(filters.pluginId, meta)) &&
    (!types || types.includes(type)) &&
    (!filters.filter || filters.filter({ ...settings, meta, type }))
  );
}
