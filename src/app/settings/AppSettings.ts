import type { AppPluginMeta } from '@grafana/data';

/** What an administrator sets on the configuration page; every field is optional and has a default. */
export interface AppSettings {
  /** Uid of the Prometheus data source that pages open with. */
  dataSourceUid?: string;
}

export type CulpritMeta = AppPluginMeta<AppSettings>;
