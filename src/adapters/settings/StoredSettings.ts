/**
 * What the configuration page stores in the plugin's `jsonData`; every field is optional and has a default. Provisioning
 * writes the same keys, so what is really stored may be anything: read it with `readSettings`.
 */
export interface StoredSettings {
  /** Uid of the Prometheus data source that pages open with. */
  dataSourceUid?: string;
  /** Name of a label profile; absent: detected. */
  labelProfile?: string;
  /** Label that carries the cluster; absent: as detected, or as the profile says. */
  clusterLabel?: string;
  priorityClasses?: Array<{ name: string; value: number }>;
  /** Hard eviction threshold of memory.available, a Kubernetes quantity or a percentage. */
  evictionHard?: string;
  /** Soft eviction threshold; absent: none, as the kubelet's default. */
  evictionSoft?: string;
  productionNamespaces?: string[];
}

/** A field of the configuration page, and its key in `jsonData`. */
export type SettingField = keyof StoredSettings;

/** Every key that is ours; others in `jsonData` are left alone. */
export const SETTING_FIELDS = [
  'dataSourceUid',
  'labelProfile',
  'clusterLabel',
  'priorityClasses',
  'evictionHard',
  'evictionSoft',
  'productionNamespaces',
] as const satisfies readonly SettingField[];
