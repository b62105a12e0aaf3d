import type { Labels } from '../prometheus/parseAnswer';

const SEPARATOR = '\u0000';

/** Identity of a pod within a data source; label values cannot hold the separator. */
export const podKey = (labels: Labels): string =>
  `${labels.cluster ?? ''}${SEPARATOR}${labels.namespace ?? ''}${SEPARATOR}${labels.pod ?? ''}`;

/** Identity of a node within a data source. */
export const nodeKey = (labels: Labels): string => `${labels.cluster ?? ''}${SEPARATOR}${labels.node ?? ''}`;

/** Identity of a namespaced object of one kind, such as a ReplicaSet. */
export const objectKey = (labels: Labels, name: string | undefined): string =>
  `${labels.cluster ?? ''}${SEPARATOR}${labels.namespace ?? ''}${SEPARATOR}${name ?? ''}`;
