import { containerResource, type Resource } from '../expr/containerResource';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Requests of regular containers, bytes or cores: cluster, namespace, pod, container. Rows of pods that have ended are
 * included. An explicit 0 is kept, because it keeps the API server from setting the request to the limit.
 */
export const containerRequests = (context: QueryContext, resource: Resource): string =>
  containerResource(context, metricNames.containerRequests, resource);
