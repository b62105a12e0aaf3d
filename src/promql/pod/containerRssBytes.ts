import { containerMemory } from '../expr/containerMemory';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Anonymous memory by container in bytes (`anon` of memory.stat on cgroup v2): cluster, namespace, pod, container.
 * A sum over the processes of the container, shared memory left out: an upper bound of what the kernel scores.
 */
export const containerRssBytes = (context: QueryContext): string => containerMemory(context, metricNames.rss);
