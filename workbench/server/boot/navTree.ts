import { appPages, defaultPageUrl, pageUrl } from '../plugins/appPages';
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
  const pages = appPages(app).filter((page) => page.addToNav === true);
  return {
    id: `plugin-page-${app.id}`,
    text: String(app.json.name),
    url: defaultPageUrl(app),
    img: `public/plugins/${app.id}/img/logo.svg`,
    pluginId: app.id,
    children: pages.map((page) => {
      const url = pageUrl(app, page);
      return { id: url, text: String(page.name), url, pluginId: app.id };
    }),
  };
}
