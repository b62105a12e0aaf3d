import type { LabelProfile } from '../../promql/labels/LabelProfile';

/** The app's settings after validation, every one with its default. */
export interface Settings {
  /** Uid of the Prometheus data source that pages open with; absent: Grafana's default Prometheus. */
  dataSourceUid?: string;
  /** Overrides of the detected label names. */
  labels: Partial<LabelProfile>;
  /** PriorityClass name to value, beside the two built in. */
  priorityClasses: ReadonlyMap<string, number>;
  /** Hard eviction threshold of memory.available: a Kubernetes quantity or a percentage. */
  evictionHard: string;
  evictionSoft?: string;
  /** Namespaces that count as production. */
  productionNamespaces: string[];
}

/** What the kubelet does when nobody configured it (pkg/kubelet/eviction/defaults_linux.go, v1.36). */
export const DEFAULT_EVICTION_HARD = '100Mi';

export const DEFAULT_SETTINGS: Settings = {
  labels: {},
  priorityClasses: new Map(),
  evictionHard: DEFAULT_EVICTION_HARD,
  productionNamespaces: [],
};
