import type { QosClass } from '../node/NodeMemoryFacts';
import type { Quantity } from '../quantity/Quantity';

/** A pod with its quantities read: what every kubelet rule here works on. Built by `parsePod`. */
export interface Pod {
  readonly name: string;
  readonly annotations: ReadonlyMap<string, string>;
  readonly containers: readonly PodContainer[];
  readonly initContainers: readonly PodContainer[];
  readonly ephemeralContainers: readonly PodContainer[];
  /** Pod-level stanza; undefined when the manifest has none. An empty stanza is not the same as none. */
  readonly resources?: ContainerResources;
  readonly overhead: ResourceList;
  readonly priority?: number;
  readonly priorityClassName?: string;
  /** `status.qosClass`, authoritative when present. */
  readonly statusQosClass?: QosClass;
}

export interface PodContainer {
  readonly name: string;
  readonly resources: ContainerResources;
  readonly restartPolicy?: string;
}

export interface ContainerResources {
  readonly requests: ResourceList;
  readonly limits: ResourceList;
}

/** Resource name to quantity; a name that is absent was not set, which is not the same as 0. */
export type ResourceList = ReadonlyMap<string, Quantity>;
