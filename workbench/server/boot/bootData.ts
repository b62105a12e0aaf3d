import type { WorkbenchState } from '../WorkbenchState';

import { frontendSettings } from './frontendSettings';
import { navTree } from './navTree';

/** What Grafana hands its front end as `window.grafanaBootData`, for the one administrator there is. */
export function bootData(state: WorkbenchState, theme: 'dark' | 'light'): Record<string, unknown> {
  return {
    settings: frontendSettings(state),
    navTree: navTree(state),
    assets: { dark: '', light: '', jsFiles: [], cssFiles: [] },
    user: {
      id: 1,
      uid: 'admin',
      isSignedIn: true,
      login: 'admin',
      email: 'admin@localhost',
      name: 'admin',
      theme,
      lightTheme: theme === 'light',
      orgId: 1,
      orgName: 'Main Org.',
      orgRole: 'Admin',
      orgCount: 1,
      isGrafanaAdmin: true,
      timezone: 'browser',
      weekStart: '',
      language: 'en-US',
      regionalFormat: 'en-US',
      locale: 'en-US',
      helpFlags1: 0,
      hasEditPermissionInFolders: true,
      permissions: {
        'plugins.app:access': true,
        'plugins:write': true,
        'datasources:explore': true,
        'datasources:query': true,
        'alert.rules:read': true,
        'alert.rules:create': true,
        'annotations:read': true,
        'dashboards:read': true,
      },
      analytics: { identifier: '' },
      authenticatedBy: '',
    },
  };
}
