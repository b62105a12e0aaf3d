import { APP_ID, KILL_ORDER_PANEL_ID } from '../../constants';

declare let __webpack_public_path__: string;

const NESTED = 'panels/killOrder/';

/**
 * Where the chunks of the build lie, given the folder that the panel's module was loaded from. They lie with the app;
 * Grafana serves the panel as a plugin of its own, or from a subfolder of the app's.
 */
export function chunkFolder(moduleFolder: string): string {
  const folder = moduleFolder.endsWith(NESTED) ? moduleFolder.slice(0, -NESTED.length) : moduleFolder;
  return folder.replace(new RegExp(`/${KILL_ORDER_PANEL_ID}/$`), `/${APP_ID}/`);
}

/** Lets the lazy part of the panel be found. Call it before anything is loaded lazily. */
export function findChunks(): void {
  __webpack_public_path__ = chunkFolder(__webpack_public_path__);
}
