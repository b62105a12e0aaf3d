import type { ContainerMemoryFacts, NodeDataSet, PodMemoryFacts, QosClass } from '../node/NodeMemoryFacts';

export interface PodQos {
  qosClass: QosClass;
  basis: 'stored' | 'derived' | 'uncertain';
}

const positive = (value: number | undefined): boolean => value !== undefined && value > 0;

/** Sums agree and every container has both limits: kubernetes v1.36 pkg/apis/core/v1/helper/qos/qos.go ComputePodQOS. */
function isGuaranteed(containers: ContainerMemoryFacts[]): boolean {
  const total = (read: (c: ContainerMemoryFacts) => number | undefined) =>
    containers.reduce((sum, c) => sum + (read(c) ?? 0), 0);
  const everyLimit = containers.every((c) => positive(c.limitBytes) && positive(c.cpuLimitCores));
  const sameMemory = total((c) => c.requestBytes) === total((c) => c.limitBytes);
  const sameCpu = Math.abs(total((c) => c.cpuRequestCores) - total((c) => c.cpuLimitCores)) < 1e-9;
  return containers.length > 0 && everyLimit && sameMemory && sameCpu;
}

/**
 * QoS class of a pod: the stored one when it is collected, else worked out from the containers' requests and limits as
 * the API server stores them (already defaulted), regular and init containers alike.
 * Returns undefined when requests or limits are not collected. `uncertain` when rows that are not
 * collected (cpu, init containers) could make it another class.
 */
export function podQosClass(pod: PodMemoryFacts, notCollected: ReadonlySet<NodeDataSet>): PodQos | undefined {
  if (pod.qosClass) {
    return { qosClass: pod.qosClass, basis: 'stored' };
  }
  if (notCollected.has('requests') || notCollected.has('limits')) {
    return undefined;
  }
  const { containers } = pod;
  if (isGuaranteed(containers)) {
    return { qosClass: 'Guaranteed', basis: notCollected.has('initContainers') ? 'uncertain' : 'derived' };
  }
  const hasAny = containers.some((c) =>
    [c.requestBytes, c.limitBytes, c.cpuRequestCores, c.cpuLimitCores].some(positive)
  );
  if (!hasAny) {
    const hidden = notCollected.has('initContainers') || notCollected.has('cpuResources');
    return { qosClass: 'BestEffort', basis: hidden ? 'uncertain' : 'derived' };
  }
  const cpuDecides = notCollected.has('cpuResources') && looksGuaranteedByMemory(containers);
  return { qosClass: 'Burstable', basis: cpuDecides ? 'uncertain' : 'derived' };
}

/** Memory request = limit everywhere: the missing cpu rows decide between Guaranteed and Burstable. */
function looksGuaranteedByMemory(containers: ContainerMemoryFacts[]): boolean {
  return containers.every((c) => positive(c.limitBytes) && c.requestBytes === c.limitBytes);
}
