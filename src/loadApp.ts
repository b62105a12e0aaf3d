import { initPluginTranslations } from '@grafana/i18n';
import { loadResources } from '@grafana/scenes';

import { APP_ID } from './constants';

/** The one dynamic boundary: translations of the scenes library first, then the app. */
export async function loadApp() {
  await initPluginTranslations(APP_ID, [loadResources]);
  return import('./app/App');
}

/** The configuration page, without the scenes runtime. */
export async function loadSettings() {
  return import('./app/settings/SettingsPage');
}
