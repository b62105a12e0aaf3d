import { type AppPluginMeta } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';

/** Enables or disables the app, keeping its settings, and loads the page anew so that the menu follows. */
export async function enableApp(meta: AppPluginMeta, enabled: boolean): Promise<void> {
  const path = `/api/plugins/${encodeURIComponent(meta.id)}/settings`;
  await getBackendSrv().post(path, { enabled, pinned: enabled, jsonData: meta.jsonData });
  window.location.reload();
}
