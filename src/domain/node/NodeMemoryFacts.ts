/**
 * What is known about one node at one instant, in bytes. An absent field means "not collected", never zero.
 * Adapters fill it from Prometheus; the kill orders and the memory budget are computed from nothing else.
 */
export interface NodeMemoryFacts {
  cluster?: string;
  node: string;
  /** Instant of the samples, Unix seconds. */
  atSeconds: number;
  /** `node.status.capacity.memory`, equal to MemTotal. */
  capacityBytes?: number;
  allocatableBytes?: number;
  /** Working set of the root cgroup: what the kubelet subtracts from capacity. */
  rootWorkingSetBytes?: number;
  /** MemAvailable of /proc/meminfo by node_exporter: not the kubelet's view. */
  memAvailableBytes?: number;
  swapTotalBytes?: number;
  memoryPressure?: boolean;
  unschedulable?: boolean;
  kubeletVersion?: string;
  kernelVersion?: string;
  pods: PodMemoryFacts[];
  /**
   * Data sets that the installation does not collect. It tells "this container has no request" (requests are collected,
   * it has no row) from "requests are not collected".
   */
  notCollected: ReadonlySet<NodeDataSet>;
}

export type NodeDataSet =
  | 'capacity'
  | 'allocatable'
  | 'rootWorkingSet'
  | 'memAvailable'
  | 'swapTotal'
  | 'podInfo'
  | 'requests'
  | 'limits'
  | 'cpuResources'
  | 'initContainers'
  | 'qosClass'
  | 'numericPriority'
  | 'rss'
  | 'mappedFile'
  | 'swap'
  | 'workingSet'
  | 'podWorkingSet';

/** One pod that runs on the node. */
export interface PodMemoryFacts {
  namespace: string;
  pod: string;
  uid?: string;
  workload?: WorkloadRef;
  /** Stored QoS class, when kube-state-metrics exports it; otherwise it is derived from the containers. */
  qosClass?: QosClass;
  priorityClassName?: string;
  /** Numeric priority: from kube-scheduler, or from the settings' priority classes. */
  priority?: number;
  /** Static pod (its mirror pod is owned by the Node): never evicted. */
  isStatic: boolean;
  /** Working set of the pod cgroup; absent where the row is dropped (the sum of the containers is used then). */
  workingSetBytes?: number;
  /** Pod request as kube-scheduler computes it, with overhead and pod-level resources; absent where it is not scraped. */
  schedulerRequestBytes?: number;
  containers: ContainerMemoryFacts[];
}

/** One container; `kind` tells an init container that runs to completion from a native sidecar. */
export interface ContainerMemoryFacts {
  name: string;
  kind: 'regular' | 'init' | 'sidecar';
  requestBytes?: number;
  limitBytes?: number;
  cpuRequestCores?: number;
  cpuLimitCores?: number;
  workingSetBytes?: number;
  rssBytes?: number;
  swapBytes?: number;
  mappedFileBytes?: number;
}

export type QosClass = 'Guaranteed' | 'Burstable' | 'BestEffort';

/** The object that owns a pod, controller chain resolved (Deployment, not ReplicaSet). */
export interface WorkloadRef {
  kind: string;
  name: string;
}
