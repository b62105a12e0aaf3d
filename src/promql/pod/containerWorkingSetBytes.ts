import { containerMemory } from '../expr/containerMemory';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Working set by container in bytes, page cache in active use included: cluster, namespace, pod, container. */
export const containerWorkingSetBytes = (context: QueryContext): string =>
  containerMemory(context, metricNames.workingSet);
