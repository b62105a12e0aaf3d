import { physicalLabel } from '../labels/LabelProfile';
import { differs, equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

import { onlyActive } from './activePods';
import { labelList, mergeBy } from './grouping';
import { clusterMatchers, nodeMatchers } from './scopeMatchers';

const exporter = 'kube-state-metrics';
const containerLabels = ['namespace', 'pod', 'container'];

/**
 * Sum by node of a memory resource over regular containers and native sidecars of pods that are Pending or Running.
 * Plain init containers are left out: they only count while they run and only above the sum of the others.
 */
export function nodeResourceSum(context: QueryContext, regularMetric: string, initMetric: string): string {
  const { labels } = context;
  const node = physicalLabel(labels, exporter, 'node') ?? 'node';
  const matchers = [...nodeMatchers(context, exporter), equals('resource', 'memory'), differs(node, '')];
  const rows = (metric: string): string =>
    mergeBy(labels, exporter, [...containerLabels, 'node'], selector(metric, matchers));
  const sidecars = `${rows(initMetric)} and on (${labelList(labels, containerLabels)}) ${sidecarContainers(context)}`;
  const active = onlyActive(context, clusterMatchers(context), `(${rows(regularMetric)} or ${sidecars})`);
  return `sum by (${labelList(labels, ['node'])}) (${active})`;
}

function sidecarContainers(context: QueryContext): string {
  const matchers = [...clusterMatchers(context), equals('restart_policy', 'Always')];
  return mergeBy(context.labels, exporter, containerLabels, selector(metricNames.initContainerInfo, matchers));
}
