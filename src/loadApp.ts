import { initPluginTranslations } from '@grafana/i18n';

import { APP_ID } from './constants';

/**
 * The one dynamic boundary. The scenes library asks for translations before it draws; it gets none, because the app itself
 * speaks English only and twenty languages of button labels would cost a fifth of the bundle.
 */
export async function loadApp() {
  await initPluginTranslations(APP_ID);
  return import('./app/App');
}

/** The configuration page, without the scenes runtime. */
export async function loadSettings() {
  return import('./app/settings/SettingsPage');
}
