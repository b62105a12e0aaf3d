import { isRecord } from '../http/readBody';

import { defaultPageUrl } from './appPages';
import type { StoredPluginSettings } from './PluginSettingsStore';
import type { ScannedPlugin } from './scanPlugins';

/** The plugin as `GET /api/plugins/:id/settings` and the boot data show it. */
export function describePlugin(plugin: ScannedPlugin, settings: StoredPluginSettings): Record<string, unknown> {
  const baseUrl = `public/plugins/${plugin.id}`;
  const info = isRecord(plugin.json.info) ? plugin.json.info : {};
  const logos = isRecord(info.logos) ? info.logos : {};
  return {
    ...plugin.json,
    module: `${baseUrl}/module.js`,
    baseUrl,
    ...settings,
    defaultNavUrl: plugin.type === 'app' ? defaultPageUrl(plugin) : '',
    signature: 'unsigned',
    state: '',
    hasUpdate: false,
    latestVersion: '',
    loadingStrategy: 'script',
    angular: { detected: false },
    info: { ...info, logos: { small: logoUrl(baseUrl, logos.small), large: logoUrl(baseUrl, logos.large) } },
  };
}

function logoUrl(baseUrl: string, path: unknown): string {
  return typeof path === 'string' ? `${baseUrl}/${path}` : '';
}
