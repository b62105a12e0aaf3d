import type { PluginConfigPageProps } from '@grafana/data';

import type { CulpritMeta } from './AppSettings';

/** The configuration page. */
export default function SettingsPage(_props: PluginConfigPageProps<CulpritMeta>) {
  return null;
}
