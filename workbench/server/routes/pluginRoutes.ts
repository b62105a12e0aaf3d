import { HttpError } from '../http/HttpError';
import { readJsonObject } from '../http/readBody';
import { sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import { describePlugin } from '../plugins/describePlugin';
import { type ScannedPlugin, scanPlugins } from '../plugins/scanPlugins';
import { serveFile } from '../static/serveFile';
import type { WorkbenchState } from '../WorkbenchState';

/** Plugin list, plugin settings and plugin files. The folder is scanned anew, so a rebuild needs no restart. */
export function pluginRoutes(state: WorkbenchState): Route[] {
  const find = (id: string | undefined): ScannedPlugin => {
    const plugin = scanPlugins(state.distDir).find((candidate) => candidate.id === id);
    if (!plugin) {
      throw new HttpError(404, 'Plugin not found, no installed plugin with that id');
    }
    return plugin;
  };
  const describe = (plugin: ScannedPlugin): Record<string, unknown> =>
    describePlugin(plugin, state.settings.get(plugin.id));
  return [
    {
      method: 'GET',
      path: '/api/plugins',
      handle: ({ res }) => sendJson(res, 200, scanPlugins(state.distDir).map(describe)),
    },
    {
      method: 'GET',
      path: '/api/plugins/:id/settings',
      handle: ({ res, params }) => sendJson(res, 200, describe(find(params.id))),
    },
    {
      method: 'POST',
      path: '/api/plugins/:id/settings',
      handle: async ({ req, res, params }) => {
        const { id } = find(params.id);
        state.settings.update(id, await readJsonObject(req));
        sendJson(res, 200, { message: 'Plugin settings updated' });
      },
    },
    {
      method: 'GET',
      path: '/public/plugins/:id/*file',
      handle: ({ res, params }) => serveFile(res, find(params.id).folder, params.file ?? ''),
    },
  ];
}
