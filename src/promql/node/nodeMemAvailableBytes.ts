import { nodeExporterRows } from '../expr/nodeExporter';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * MemAvailable of /proc/meminfo in bytes, all nodes of the cluster: cluster, instance, node, namespace, pod (those that
 * exist). Not the kubelet's view: free and reclaimable memory less watermarks, with slab counted and page cache freed.
 */
export const nodeMemAvailableBytes = (context: QueryContext): string =>
  nodeExporterRows(context, metricNames.memAvailable);
