import { readBody } from '../http/readBody';
import { sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import type { WorkbenchState } from '../WorkbenchState';

const ADMIN = { id: 1, login: 'admin', name: 'admin', email: 'admin@localhost', orgId: 1, isGrafanaAdmin: true };

/** Health, login, user and feature-flag endpoints; everybody is the administrator. */
export function accountRoutes(state: WorkbenchState): Route[] {
  return [
    {
      method: 'GET',
      path: '/api/health',
      handle: ({ res }) => sendJson(res, 200, { database: 'ok', version: state.grafanaVersion, commit: 'workbench' }),
    },
    {
      method: 'POST',
      path: '/login',
      handle: async ({ req, res }) => {
        await readBody(req);
        sendJson(res, 200, { message: 'Logged in', redirectUrl: '/' });
      },
    },
    { method: 'GET', path: '/api/user', handle: ({ res }) => sendJson(res, 200, ADMIN) },
    { method: 'GET', path: '/api/org', handle: ({ res }) => sendJson(res, 200, { id: 1, name: 'Main Org.' }) },
    {
      method: 'GET',
      path: '/api/user/preferences',
      handle: ({ res }) => sendJson(res, 200, { theme: state.defaultTheme, timezone: 'browser', language: 'en-US' }),
    },
    {
      method: '*',
      path: '/apis/features.grafana.app/v0alpha1/namespaces/:namespace/ofrep/v1/evaluate/flags',
      handle: ({ res }) => sendJson(res, 200, { flags: [] }),
    },
  ];
}
