import { isRecord } from '../http/readBody';
import { type ScannedPlugin, scanPlugins } from '../plugins/scanPlugins';
import type { WorkbenchState } from '../WorkbenchState';

interface NavItem {
  id: string;
  text: string;
  url: string;
  icon?: string;
  img?: string;
  pluginId?: string;
  sortWeight?: number;
  children?: NavItem[];
}

/** The left menu: each enabled app with its pages, dashboards, Explore and the plugins. */
export function navTree(state: WorkbenchState): NavItem[] {
  const apps = scanPlugins(state.distDir).filter((plugin) => plugin.type === 'app');
  return [
    ...apps.filter((app) => state.settings.get(app.id).enabled).map(appItem),
    { id: 'dashboards/browse', text: 'Dashboards', url: '/dashboards', icon: 'apps' },
    { id: 'explore', text: 'Explore', url: '/explore', icon: 'compass' },
    { id: 'plugins', text: 'Plugins', url: '/plugins', icon: 'plug' },
  ];
}

function appItem(app: ScannedPlugin): NavItem {
  const includes = Array.isArray(app.json.includes) ? app.json.includes.filter(isRecord) : [];
  const pages = includes.filter((page) => page.type === 'page' && page.addToNav === true);
  return {
    id: `plugin-page-${app.id}`,
    text: String(app.json.name),
    url: `/a/${app.id}`,
    img: `public/plugins/${app.id}/img/logo.svg`,
    pluginId: app.id,
    children: pages.map((page) => {
      const url = String(page.path).replaceAll('%PLUGIN_ID%', app.id);
      return { id: url, text: String(page.name), url, pluginId: app.id };
    }),
  };
}
