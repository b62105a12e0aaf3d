import type { AppPluginMeta } from '@grafana/data';

import type { StoredSettings } from '../../adapters/settings/StoredSettings';

/** The app's meta data, as Grafana hands it to its pages. */
export type CulpritMeta = AppPluginMeta<StoredSettings>;
