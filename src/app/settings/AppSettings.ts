import type { AppPluginMeta } from '@grafana/data';

/** What the configuration page stores in the plugin's `jsonData`; every field is optional and has a default. */
export interface AppSettings {
  /** Uid of the Prometheus data source that pages open with. */
  dataSourceUid?: string;
  /** Name of a label profile; absent: detected. */
  labelProfile?: string;
  /** Label that carries the cluster; absent: detected. */
  clusterLabel?: string;
  priorityClasses?: Array<{ name: string; value: number }>;
  /** Hard eviction threshold of memory.available, a Kubernetes quantity or a percentage. */
  evictionHard?: string;
  /** Soft eviction threshold; absent: none, as the kubelet's default. */
  evictionSoft?: string;
  productionNamespaces?: string[];
}

export type CulpritMeta = AppPluginMeta<AppSettings>;
