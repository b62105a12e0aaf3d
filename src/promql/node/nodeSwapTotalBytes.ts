import { nodeExporterRows } from '../expr/nodeExporter';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Swap space in bytes, 0 without swap, all nodes of the cluster: cluster, instance, node, namespace, pod. */
export const nodeSwapTotalBytes = (context: QueryContext): string => nodeExporterRows(context, metricNames.swapTotal);
