import { join } from 'node:path';

import { type RunningWorkbench, startServer } from '../startServer';
import type { WorkbenchOptions } from '../WorkbenchOptions';

import { temporaryFolder } from './temporaryFolders';

export const APP_ID = 'test-oom-app';

const FILES = {
  'secret.txt': 'do not serve',
  'dist/plugin.json': {
    type: 'app',
    id: APP_ID,
    name: 'Test <app>',
    info: { version: '1.2.3', logos: { small: 'img/logo.svg', large: 'img/logo.svg' } },
    includes: [{ type: 'page', name: 'Now', path: '/a/%PLUGIN_ID%/now', addToNav: true, defaultNav: true }],
  },
  'dist/module.js': 'define([],function(){})',
  'dist/panels/order/plugin.json': { type: 'panel', id: 'test-order-panel', name: 'Order' },
  'dist/panels/order/module.js': '/* panel */',
  'dist/dashboards/one.json': { uid: 'one', title: 'One', panels: [] },
  'host/host.js': '/* host */',
  'packages/@grafana/runtime/package.json': { name: '@grafana/runtime', version: '13.2.2' },
  'packages/@grafana/ui/dist/public/img/icons/unicons/bell.svg': '<svg id="bell"/>',
};

/** A workbench over throw-away folders, on a free port. `close` also removes the folders. */
export async function startTestWorkbench(
  options: Partial<WorkbenchOptions> = {}
): Promise<RunningWorkbench & { root: string }> {
  const folder = temporaryFolder(FILES);
  const running = await startServer({
    distDir: join(folder.path, 'dist'),
    hostDir: join(folder.path, 'host'),
    packagesDir: join(folder.path, 'packages'),
    prometheusUrls: ['http://127.0.0.1:9'],
    port: 0,
    ...options,
  });
  const close = async (): Promise<void> => {
    await running.close();
    folder.remove();
  };
  return { url: running.url, close, root: folder.path };
}
