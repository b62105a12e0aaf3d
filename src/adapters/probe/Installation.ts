import type { LabelProfile } from '../../promql/labels/LabelProfile';
import type { RootWorkingSetSource } from '../../promql/node/nodeRootWorkingSetBytes';
import type { PodWorkingSetSource } from '../../promql/pod/podWorkingSetBytes';

/** What one data source collects and how it labels it, found out once by the probe. */
export interface Installation {
  /** Metric names that exist in the window. */
  present: ReadonlySet<string>;
  labels: LabelProfile;
  /** Interval of the memory series in seconds; the default when it cannot be measured. */
  scrapeSeconds: number;
  /** Where the kubelet's view of the node can be read; absent: nowhere. */
  rootWorkingSet?: RootWorkingSetSource;
  /** Where the working set of a pod can be read; absent: summed over its containers. */
  podWorkingSet?: PodWorkingSetSource;
  /** cpu rows of requests exist, so a derived QoS class is not a guess. */
  hasCpuResources: boolean;
}
