import { containerMemory } from '../expr/containerMemory';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Mapped file pages by container in bytes, which the kernel's score counts too: cluster, namespace, pod, container. */
export const containerMappedFileBytes = (context: QueryContext): string =>
  containerMemory(context, metricNames.mappedFile);
