import { containerResource, type Resource } from '../expr/containerResource';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Requests of init containers and native sidecars, bytes or cores: cluster, namespace, pod, container.
 * `initContainerInfo` tells the two apart. An explicit 0 is kept.
 */
export const initContainerRequests = (context: QueryContext, resource: Resource): string =>
  containerResource(context, metricNames.initContainerRequests, resource);
