import { config } from '@grafana/runtime';

/** Whether the user may save the app's settings: administrators, and whom an administrator gave the permission. */
export function canEditSettings(): boolean {
  const { orgRole, isGrafanaAdmin, permissions } = config.bootData.user;
  return orgRole === 'Admin' || isGrafanaAdmin || permissions?.['plugins:write'] === true;
}
