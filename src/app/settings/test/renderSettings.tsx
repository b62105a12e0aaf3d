import {
  AppPlugin,
  type DataSourceInstanceSettings,
  type DataSourcePluginMeta,
  type PluginMetaInfo,
} from '@grafana/data';
import { type BackendSrv, config, type DataSourceSrv, setBackendSrv, setDataSourceSrv } from '@grafana/runtime';
import { render, screen } from '@testing-library/react';

import { FakeGrafana } from '../../../adapters/settings/test/fakeGrafana';
import type { CulpritMeta } from '../AppSettings';
import SettingsPage from '../SettingsPage';

// The form is large and jsdom slow; a busy machine needs longer than the usual five seconds.
jest.setTimeout(60_000);

// Grafana's combobox measures its options, which jsdom cannot.
Object.assign(HTMLCanvasElement.prototype, { getContext: () => ({ measureText: () => ({ width: 0 }) }) });

interface World {
  jsonData?: unknown;
  /** What Grafana's front end had cached. */
  cached?: object;
  role?: 'Admin' | 'Editor' | 'Viewer';
  permissions?: Record<string, boolean>;
  sources?: Array<{ uid: string; isDefault?: boolean }>;
  grafana?: FakeGrafana;
}

/** Signs in a user of a role, with two Prometheus data sources unless told otherwise. */
export function setWorld({
  jsonData = {},
  role = 'Admin',
  permissions = {},
  sources,
  grafana,
}: World = {}): FakeGrafana {
  const fake = grafana ?? new FakeGrafana();
  fake.stored = { ...fake.stored, jsonData };
  Object.assign(config.bootData.user, { orgRole: role, isGrafanaAdmin: false, permissions });
  setBackendSrv(partly<BackendSrv>({ fetch: fake.fetch }));
  const list = (sources ?? [{ uid: 'prom-a', isDefault: true }, { uid: 'prom-b' }]).map(settingsOf);
  setDataSourceSrv(
    partly<DataSourceSrv>({
      getList: () => list,
      getInstanceSettings: (ref?: string | { uid?: string } | null) =>
        list.find(({ uid }) => uid === (typeof ref === 'string' ? ref : ref?.uid)),
    })
  );
  return fake;
}

/** Opens the configuration page and waits for the form. */
export async function renderSettings(world: World = {}) {
  const grafana = setWorld(world);
  const plugin = new AppPlugin<object>();
  plugin.meta = partly<CulpritMeta>({ jsonData: world.cached ?? {} });
  const view = render(<SettingsPage plugin={plugin} query={{}} />);
  await screen.findByLabelText('Configuration of Culprit');
  return { ...view, grafana };
}

const settingsOf = ({ uid, isDefault = false }: { uid: string; isDefault?: boolean }): DataSourceInstanceSettings =>
  partly<DataSourceInstanceSettings>({
    uid,
    name: `Store ${uid}`,
    type: 'prometheus',
    isDefault,
    meta: partly<DataSourcePluginMeta>({
      id: 'prometheus',
      info: partly<PluginMetaInfo>({ logos: { small: '', large: '' } }),
    }),
  });

/** A stand-in that has only what a test needs. */
function partly<T extends object>(parts: object): T {
  // Casts are for tests only: what is missing throws when it is used.
  return parts as T;
}
