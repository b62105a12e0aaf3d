import { mergeBy } from '../expr/grouping';
import { onNodesInScope } from '../expr/podsOnNodes';
import { podMatchers } from '../expr/scopeMatchers';
import { equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import { freshScrapes, type QueryContext } from '../QueryContext';

/**
 * Instant of the last termination of containers whose reason was OOMKilled, in Unix seconds: cluster, namespace, pod,
 * container, uid. With `windowSeconds` (the step of a range query) the latest such instant inside each window; every
 * distinct value is one kill. A later end by another reason is never taken for a kill: reason and time are paired
 * within one kube-state-metrics and one scrape. Two kills within one scrape are one. Containers that do not restart
 * (Jobs) are not seen. Needs kube-state-metrics 2.12, for init containers 2.20.
 */
export function oomKilledAt(context: QueryContext, windowSeconds?: number): string {
  const legs = [
    pairedLeg(context, metricNames.lastTerminatedTimestamp, metricNames.lastTerminatedReason),
    pairedLeg(context, metricNames.initLastTerminatedTimestamp, metricNames.initLastTerminatedReason),
  ];
  const wanted = ['namespace', 'pod', 'container', 'uid'];
  const kills = onNodesInScope(context, mergeBy(context.labels, 'kube-state-metrics', wanted, legs.join(' or ')));
  if (windowSeconds === undefined) {
    return kills;
  }
  if (!Number.isFinite(windowSeconds) || windowSeconds <= 0) {
    throw new RangeError(`windowSeconds must be positive: ${windowSeconds}`);
  }
  const scrapeSeconds = Math.max(1, Math.floor(context.freshSeconds / freshScrapes));
  return `max_over_time((${kills})[${Math.ceil(windowSeconds)}s:${scrapeSeconds}s])`;
}

/**
 * Pairs raw series, before merging: of two kube-state-metrics one may lag behind, and its old reason must not meet the
 * new time of the other. A zero FinishedAt is exported as a large negative number, hence the `> 0`.
 */
function pairedLeg(context: QueryContext, timestampMetric: string, reasonMetric: string): string {
  const matchers = podMatchers(context, 'kube-state-metrics');
  const oomKilled = selector(reasonMetric, [...matchers, equals('reason', 'OOMKilled')]);
  return `${selector(timestampMetric, matchers)} > 0 and ignoring (reason) ${oomKilled} == 1`;
}
