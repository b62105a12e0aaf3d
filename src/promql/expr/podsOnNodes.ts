import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

import { labelList, mergeBy } from './grouping';
import { podOnNodeMatchers } from './scopeMatchers';

/**
 * Restricts rows with logical labels to pods of the nodes in scope, for metrics that have no node label of their own.
 * Unchanged where the scope names no nodes.
 */
export function onNodesInScope(context: QueryContext, rows: string): string {
  if (context.scope.nodes === undefined) {
    return rows;
  }
  return `${rows} and on (${labelList(context.labels, ['namespace', 'pod'])}) ${podsOnNodes(context)}`;
}

function podsOnNodes(context: QueryContext): string {
  const info = selector(metricNames.podInfo, podOnNodeMatchers(context, 'kube-state-metrics'));
  return mergeBy(context.labels, 'kube-state-metrics', ['namespace', 'pod'], info);
}
