import type { GrafanaError } from '../../adapters/settings/pluginMeta';

/** Title and text for a save that failed; both say that nothing typed is lost. */
export function saveErrorText({ status, message }: GrafanaError): { title: string; text: string } {
  return { title: `Not saved: ${reasonOf(status)}`, text: [said(status, message), KEPT].filter(Boolean).join(' ') };
}

const KEPT = 'Everything typed is still here; save again when that is put right.';

function reasonOf(status: number | undefined): string {
  switch (status) {
    case undefined:
      return 'Grafana did not answer.';
    case 401:
      return 'your session has ended. Sign in again in another tab.';
    case 403:
      return 'you are not allowed to change the settings of this app. Ask an administrator.';
    case 404:
      return 'this Grafana does not know the app.';
    default:
      return 'Grafana refused the settings.';
  }
}

function said(status: number | undefined, message: string): string {
  const code = status === undefined ? '' : ` (status ${status})`;
  return message === '' && code === '' ? '' : `Grafana said: ${message || 'nothing'}${code}.`;
}
