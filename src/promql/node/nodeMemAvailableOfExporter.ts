import { clusterMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/**
 * MemAvailable of one node_exporter in bytes, one row: no labels. For range queries: `nodeMemAvailableBytes` covers all
 * nodes, because no label names the node everywhere; an instant answer of it tells the instance.
 */
export const nodeMemAvailableOfExporter = (context: QueryContext, instance: string): string =>
  `max(${selector(metricNames.memAvailable, [...clusterMatchers(context), equals('instance', instance)])})`;
