import { bootData } from '../boot/bootData';
import { bootPage, pickTheme } from '../boot/bootPage';
import { frontendSettings } from '../boot/frontendSettings';
import { HttpError } from '../http/HttpError';
import { send, sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import type { WorkbenchState } from '../WorkbenchState';

/** Boot data, and the page itself for every path nothing else answers. Must be the last routes. */
export function pageRoutes(state: WorkbenchState): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/frontend/settings',
      handle: ({ res }) => sendJson(res, 200, frontendSettings(state)),
    },
    {
      method: 'GET',
      path: '/bootdata',
      handle: ({ res, req, url }) =>
        sendJson(res, 200, bootData(state, pickTheme(url, req.headers.cookie, state.defaultTheme))),
    },
    { method: '*', path: '/api/*rest', handle: refuse },
    { method: '*', path: '/apis/*rest', handle: refuse },
    { method: 'GET', path: '/public/*rest', handle: refuse },
    {
      method: 'GET',
      path: '/*rest',
      handle: ({ req, res, url }) => {
        const theme = pickTheme(url, req.headers.cookie, state.defaultTheme);
        send(res, 200, bootPage(bootData(state, theme), theme), 'text/html; charset=utf-8');
      },
    },
  ];
}

function refuse(): void {
  throw new HttpError(404, 'Not found: the workbench has no such endpoint');
}
