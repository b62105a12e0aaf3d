import { selector } from '../matchers';
import type { QueryContext } from '../QueryContext';

import { mergeBy } from './grouping';
import { clusterMatchers } from './scopeMatchers';

/** Target labels by which a node_exporter series can be assigned to a node; which of them exist differs by installation. */
const identity = ['instance', 'node', 'namespace', 'pod'];

/**
 * One row for each node_exporter, with every label that may identify its node kept as it is: `instance` is an address,
 * `pod` the exporter's own pod. Never filtered by node, because no one label names it everywhere.
 */
export function nodeExporterRows(context: QueryContext, metric: string, extra: readonly string[] = []): string {
  const wanted = [...identity, ...extra];
  return mergeBy(context.labels, 'node_exporter', wanted, selector(metric, clusterMatchers(context)));
}
