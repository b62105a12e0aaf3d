/** The part of a Pod object, as JSON, that decides how it fares when memory runs out. Quantities are as written. */
export interface PodManifest {
  metadata?: { name?: string; namespace?: string; annotations?: Record<string, string> | null } | null;
  spec: {
    containers?: ContainerManifest[] | null;
    initContainers?: ContainerManifest[] | null;
    ephemeralContainers?: ContainerManifest[] | null;
    /** Pod-level resources (Kubernetes 1.34 by default). */
    resources?: ResourcesManifest | null;
    /** RuntimeClass overhead. */
    overhead?: QuantityMap | null;
    priority?: number | null;
    priorityClassName?: string | null;
  };
  status?: { qosClass?: string | null } | null;
}

export interface ContainerManifest {
  name: string;
  resources?: ResourcesManifest | null;
  /** `Always` on an init container makes it a sidecar. */
  restartPolicy?: string | null;
}

export interface ResourcesManifest {
  requests?: QuantityMap | null;
  limits?: QuantityMap | null;
}

export type QuantityMap = Record<string, string | number>;
