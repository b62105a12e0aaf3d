import { containerResource, type Resource } from '../expr/containerResource';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Limits of init containers and native sidecars, bytes or cores: cluster, namespace, pod, container.
 * `initContainerInfo` tells the two apart. A limit of 0 means none and is left out.
 */
export const initContainerLimits = (context: QueryContext, resource: Resource): string =>
  containerResource(context, metricNames.initContainerLimits, resource, ' > 0');
