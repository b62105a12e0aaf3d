import { selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

import { labelList, mergeBy } from './grouping';

/** Phases in which a pod holds its requests; Succeeded, Failed and evicted pods stay listed but hold nothing. */
const activePhases = 'phase=~"Pending|Running"';

/** Restricts rows with logical labels to pods that are Pending or Running; `matchers` narrow the phase series. */
export function onlyActive(context: QueryContext, matchers: readonly string[], rows: string): string {
  const phase = `${selector(metricNames.podPhase, [...matchers, activePhases])} == 1`;
  const active = mergeBy(context.labels, 'kube-state-metrics', ['namespace', 'pod'], phase);
  return `${rows} and on (${labelList(context.labels, ['namespace', 'pod'])}) ${active}`;
}
