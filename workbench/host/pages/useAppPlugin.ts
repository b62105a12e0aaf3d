import { useEffect, useState } from 'react';
import { type AppPlugin, type AppPluginMeta } from '@grafana/data';
import { getBackendSrv, isFetchError } from '@grafana/runtime';

import { importAppPlugin } from '../loader/importPlugin';

export interface LoadedApp {
  plugin?: AppPlugin;
  error?: string;
}

/** The app with its present settings; `error` when there is none, it is disabled or it fails to load. */
export function useAppPlugin(pluginId: string, options: { evenDisabled?: boolean } = {}): LoadedApp {
  const [app, setApp] = useState<LoadedApp>({});
  const { evenDisabled = false } = options;
  useEffect(() => {
    let current = true;
    loadApp(pluginId, evenDisabled).then((loaded) => current && setApp(loaded));
    return () => {
      current = false;
    };
  }, [pluginId, evenDisabled]);
  return app;
}

async function loadApp(pluginId: string, evenDisabled: boolean): Promise<LoadedApp> {
  try {
    const path = `/api/plugins/${encodeURIComponent(pluginId)}/settings`;
    const meta: AppPluginMeta = await getBackendSrv().get(path, undefined, undefined, { showErrorAlert: false });
    if (!meta.enabled && !evenDisabled) {
      return { error: 'Application Not Enabled' };
    }
    return { plugin: await importAppPlugin(meta) };
  } catch (error) {
    console.error(error);
    return { error: isFetchError(error) ? (error.data?.message ?? error.statusText) : String(error) };
  }
}
