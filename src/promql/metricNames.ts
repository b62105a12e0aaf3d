import type { Exporter } from './labels/LabelProfile';

/** Every metric name that a query uses. No other file spells one. */
export const metricNames = {
  // cAdvisor, kubelet /metrics/cadvisor
  workingSet: 'container_memory_working_set_bytes',
  rss: 'container_memory_rss',
  swap: 'container_memory_swap',
  mappedFile: 'container_memory_mapped_file',
  machineMemory: 'machine_memory_bytes',
  // kubelet /metrics/resource
  nodeWorkingSet: 'node_memory_working_set_bytes',
  podWorkingSet: 'pod_memory_working_set_bytes',
  containerSwapUsage: 'container_swap_usage_bytes',
  // node_exporter
  memAvailable: 'node_memory_MemAvailable_bytes',
  swapTotal: 'node_memory_SwapTotal_bytes',
  uname: 'node_uname_info',
  // kube-state-metrics: nodes
  nodeCapacity: 'kube_node_status_capacity',
  nodeAllocatable: 'kube_node_status_allocatable',
  nodeCondition: 'kube_node_status_condition',
  nodeInfo: 'kube_node_info',
  nodeUnschedulable: 'kube_node_spec_unschedulable',
  // kube-state-metrics: pods
  podInfo: 'kube_pod_info',
  podPhase: 'kube_pod_status_phase',
  podReason: 'kube_pod_status_reason',
  podQosClass: 'kube_pod_status_qos_class',
  podOwner: 'kube_pod_owner',
  containerRequests: 'kube_pod_container_resource_requests',
  containerLimits: 'kube_pod_container_resource_limits',
  initContainerRequests: 'kube_pod_init_container_resource_requests',
  initContainerLimits: 'kube_pod_init_container_resource_limits',
  containerInfo: 'kube_pod_container_info',
  initContainerInfo: 'kube_pod_init_container_info',
  lastTerminatedReason: 'kube_pod_container_status_last_terminated_reason',
  lastTerminatedTimestamp: 'kube_pod_container_status_last_terminated_timestamp',
  initLastTerminatedReason: 'kube_pod_init_container_status_last_terminated_reason',
  initLastTerminatedTimestamp: 'kube_pod_init_container_status_last_terminated_timestamp',
  // kube-state-metrics: controllers
  replicaSetOwner: 'kube_replicaset_owner',
  replicaSetCreated: 'kube_replicaset_created',
  jobOwner: 'kube_job_owner',
  // kube-scheduler /metrics/resources
  schedulerRequest: 'kube_pod_resource_request',
} as const;

export type MetricKey = keyof typeof metricNames;
export type MetricName = (typeof metricNames)[MetricKey];

const exporterPrefixes: ReadonlyArray<readonly [prefix: string, exporter: Exporter]> = [
  ['kube_pod_resource_', 'kube-scheduler'],
  ['kube_', 'kube-state-metrics'],
  ['container_swap_', 'kubelet-resource'],
  ['container_', 'cadvisor'],
  ['pod_', 'kubelet-resource'],
  ['node_memory_working_set_', 'kubelet-resource'],
];

/** Who exports a metric; node_exporter for every name that no other prefix claims. */
export const exporterOf = (metric: MetricName): Exporter =>
  exporterPrefixes.find(([prefix]) => metric.startsWith(prefix))?.[1] ?? 'node_exporter';
