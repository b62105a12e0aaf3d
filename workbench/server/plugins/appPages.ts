import { isRecord } from '../http/readBody';

import type { ScannedPlugin } from './scanPlugins';

/** The pages a plugin names in `includes` of its `plugin.json`. */
export function appPages(plugin: ScannedPlugin): Array<Record<string, unknown>> {
  const includes = Array.isArray(plugin.json.includes) ? plugin.json.includes.filter(isRecord) : [];
  return includes.filter((include) => include.type === 'page' && typeof include.path === 'string');
}

/** Where a page lies, the plugin's id filled in. */
export function pageUrl(plugin: ScannedPlugin, page: Record<string, unknown>): string {
  return String(page.path).replaceAll('%PLUGIN_ID%', plugin.id);
}

/** Where the app's own menu entry leads: its `defaultNav` page, else its root. */
export function defaultPageUrl(plugin: ScannedPlugin): string {
  const page = appPages(plugin).find((candidate) => candidate.defaultNav === true);
  return page ? pageUrl(plugin, page) : `/a/${plugin.id}`;
}
