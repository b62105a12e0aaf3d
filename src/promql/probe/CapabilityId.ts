/** What the app can or cannot do with a data source, as far as metrics decide it. */
export const capabilityIds = [
  'kernel-order',
  'kubelet-order',
  'kubelet-view',
  'node-budget',
  'numeric-priority',
  'qos-class',
  'init-containers',
  'swap',
  'workload-owners',
  'node-available-approximation',
  'kill-times',
  'change-markers',
] as const;

export type CapabilityId = (typeof capabilityIds)[number];
