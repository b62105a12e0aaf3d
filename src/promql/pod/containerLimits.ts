import { containerResource, type Resource } from '../expr/containerResource';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Limits of regular containers, bytes or cores: cluster, namespace, pod, container. Rows of pods that have ended are
 * included. No row, or a limit of 0 in the spec, means no limit.
 */
export const containerLimits = (context: QueryContext, resource: Resource): string =>
  containerResource(context, metricNames.containerLimits, resource, ' > 0');
