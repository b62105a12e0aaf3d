import { ok, type Result } from '../../domain/result/Result';

import { fetchPluginMeta, type GrafanaError, postPluginMeta } from './pluginMeta';
import { rememberJsonData } from './storedJsonData';
import { SETTING_FIELDS, type StoredSettings } from './StoredSettings';

/** Reads the stored `jsonData` as it is now. */
export async function loadSettings(): Promise<Result<Record<string, unknown>, GrafanaError>> {
  const meta = await fetchPluginMeta();
  if (!meta.ok) {
    return meta;
  }
  rememberJsonData(meta.value.jsonData);
  return ok(meta.value.jsonData);
}

/**
 * Stores the settings. What else Grafana keeps about the app stays as it is at this moment: whether it is enabled and
 * pinned, and keys of `jsonData` that are not ours.
 * @returns the `jsonData` that is stored now
 */
export async function saveSettings(settings: StoredSettings): Promise<Result<Record<string, unknown>, GrafanaError>> {
  const before = await fetchPluginMeta();
  if (!before.ok) {
    return before;
  }
  const own = new Set<string>(SETTING_FIELDS);
  const others = Object.entries(before.value.jsonData).filter(([key]) => !own.has(key));
  const set = Object.entries(settings).filter(([, value]) => value !== undefined);
  const jsonData = Object.fromEntries([...others, ...set]);
  const saved = await postPluginMeta({ ...before.value, jsonData });
  if (!saved.ok) {
    return saved;
  }
  rememberJsonData(jsonData);
  return ok(jsonData);
}
