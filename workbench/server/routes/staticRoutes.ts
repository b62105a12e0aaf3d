import { join } from 'node:path';

import { send } from '../http/respond';
import type { Route } from '../http/RouteContext';
import { resolveInside } from '../static/resolveInside';
import { serveFile } from '../static/serveFile';
import { standInIcon } from '../static/standInIcon';
import type { WorkbenchState } from '../WorkbenchState';

const FONT_FILES: Readonly<Record<string, string>> = {
  'Inter-Regular.woff2': 'inter-latin-400-normal.woff2',
  'Inter-Medium.woff2': 'inter-latin-500-normal.woff2',
};

/** The host bundle, and the icons and fonts of the installed packages. */
export function staticRoutes(state: WorkbenchState): Route[] {
  const icons = join(state.packagesDir, '@grafana/ui/dist/public/img/icons');
  const fonts = join(state.packagesDir, '@fontsource/inter/files');
  return [
    {
      method: 'GET',
      path: '/public/build/img/icons/*file',
      handle: async ({ res, params }) => {
        const file = params.file ?? '';
        if (resolveInside(icons, file) === undefined && file.endsWith('.svg')) {
          send(res, 200, standInIcon(file), 'image/svg+xml');
          return;
        }
        await serveFile(res, icons, file);
      },
    },
    {
      method: 'GET',
      path: '/public/fonts/inter/:file',
      handle: ({ res, params }) => serveFile(res, fonts, FONT_FILES[params.file ?? ''] ?? ''),
    },
    {
      method: 'GET',
      path: '/public/build/*file',
      handle: ({ res, params }) => serveFile(res, state.hostDir, params.file ?? ''),
    },
  ];
}
