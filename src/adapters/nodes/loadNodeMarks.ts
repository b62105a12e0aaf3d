import { metricNames as m } from '../../promql/metricNames';
import { evictedPods } from '../../promql/pod/evictedPods';
import { oomKilledAt } from '../../promql/pod/oomKilledAt';
import { replicaSetCreatedAt } from '../../promql/pod/replicaSetCreatedAt';
import { freshScrapes, type QueryContext } from '../../promql/QueryContext';
import type { OpenDataSource } from '../grafana/openDataSource';
import type { RangeSeries } from '../prometheus/parseAnswer';

import type { StripQuestion } from './loadNodeStrip';
import type { NodeMark } from './NodeMark';

/** OOM kills, evictions and rollouts of the pods of a node within the window, oldest first. A part that fails is left out. */
export async function loadNodeMarks(source: OpenDataSource, question: StripQuestion): Promise<NodeMark[]> {
  const { installation } = source;
  const { window, cluster, node } = question;
  const context: QueryContext = {
    labels: installation.labels,
    scope: { cluster, nodes: [node] },
    freshSeconds: freshScrapes * installation.scrapeSeconds,
  };
  const has = (...names: string[]): boolean => names.every((name) => installation.present.has(name));
  const marks = await Promise.all([
    has(m.lastTerminatedTimestamp, m.lastTerminatedReason) ? kills(source, context, question) : [],
    has(m.podReason) ? evictions(source, context, question) : [],
    has(m.replicaSetCreated, m.replicaSetOwner) ? rollouts(source, context, question) : [],
  ]);
  return marks
    .flat()
    .filter(({ atSeconds }) => atSeconds >= window.fromSeconds && atSeconds <= window.toSeconds)
    .sort((a, b) => a.atSeconds - b.atSeconds || (a.text < b.text ? -1 : 1));
}

/** Every distinct time of termination is one kill. */
async function kills(
  { client }: OpenDataSource,
  context: QueryContext,
  { window, signal }: StripQuestion
): Promise<NodeMark[]> {
  const answer = await client.range(oomKilledAt(context, window.stepSeconds), window, signal);
  return (answer.ok ? answer.value : []).flatMap((series) =>
    [...new Set(series.values)].map((atSeconds): NodeMark => ({ atSeconds, kind: 'kill', text: nameOf(series) }))
  );
}

/** An eviction is a state; its first sample dates it, unless it was there from the start. */
async function evictions(
  { client }: OpenDataSource,
  context: QueryContext,
  { window, signal }: StripQuestion
): Promise<NodeMark[]> {
  const answer = await client.range(evictedPods(context), window, signal);
  return (answer.ok ? answer.value : []).flatMap((series): NodeMark[] => {
    const [first] = series.atSeconds;
    return first === undefined || first <= window.fromSeconds
      ? []
      : [{ atSeconds: first, kind: 'eviction', text: nameOf(series) }];
  });
}

async function rollouts(
  { client }: OpenDataSource,
  context: QueryContext,
  { window, signal }: StripQuestion
): Promise<NodeMark[]> {
  const answer = await client.instant(replicaSetCreatedAt(context), window.toSeconds, signal);
  return (answer.ok ? answer.value : []).map(({ labels, value }) => ({
    atSeconds: value,
    kind: 'change',
    text: `rollout of ${labels.namespace ?? ''}/${labels.owner_name ?? ''} (ReplicaSet ${labels.replicaset ?? ''})`,
  }));
}

const nameOf = ({ labels }: RangeSeries): string =>
  `${labels.namespace ?? ''}/${labels.pod ?? ''}${labels.container ? ` (${labels.container})` : ''}`;
