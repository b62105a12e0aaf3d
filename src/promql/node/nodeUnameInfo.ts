import { nodeExporterRows } from '../expr/nodeExporter';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * Host name and kernel of each node_exporter, value 1: cluster, instance, node, namespace, pod, nodename, release.
 * Ties an instance to a node where no target label does; `nodename` is the host name, which may differ from the node's.
 */
export const nodeUnameInfo = (context: QueryContext): string =>
  nodeExporterRows(context, metricNames.uname, ['nodename', 'release']);
