import { nodeResourceSum } from '../expr/nodeResourceSum';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Memory limits of Pending and Running pods in bytes, one row a node: cluster, node. A container without a limit adds
 * nothing, so this is not an upper bound of what the pods may use. Never narrowed by namespace.
 */
export const nodeLimitsBytes = (context: QueryContext): string =>
  nodeResourceSum(context, metricNames.containerLimits, metricNames.initContainerLimits);
