import type { FrameLack, FrameProblem } from '../../adapters/frames/FrameJudgement';
import type { FrameFault } from '../../adapters/frames/FrameSeries';
import type { NodeMark } from '../../adapters/nodes/NodeMark';
import { formatBytes } from '../../domain/wording/formatBytes';

const FOUR = 'capacity, requests, rss and workingSet';

/** Why the panel shows no order, and what to change, in one sentence each. */
export function problemSentences(problem: FrameProblem): string[] {
  switch (problem.because) {
    case 'no-data':
      return problem.faults.length > 0
        ? faultSentences(problem.faults)
        : [`No data: add range queries with the refIds ${FOUR}.`];
    case 'no-data-then':
      return ['No data at this moment: choose another one on the time strip.'];
    case 'missing':
      return [missingSentence(problem.refIds), ...faultSentences(problem.faults)];
    case 'node-not-found':
      return [`No rows of node ${listed(problem.wanted)}; the data holds ${listed(problem.nodes)}.`];
    case 'several-clusters':
      return [
        `The data holds ${problem.clusters.length} clusters (${listed(problem.clusters)}): filter every query by one of them.`,
      ];
    case 'rows-without-node':
      return [
        `Several nodes, and the rows of query ${problem.refId} do not name theirs: filter it by node, or add a query with the refId podInfo.`,
      ];
    case 'more-than-node':
      return [
        `The pods hold ${formatBytes(problem.podsBytes)}, more than the ${formatBytes(problem.capacityBytes)} of the node: pods of other nodes are among the rows, so filter every query by node.`,
      ];
    case 'no-common-pods':
      return [
        `Queries ${problem.refIds[0]} and ${problem.refIds[1]} name no pod in common: check their labels namespace and pod, which may be those of the scrape target.`,
      ];
  }
}

function missingSentence(refIds: string[]): string {
  const memory = refIds.includes('rss');
  const queries = memory ? [...refIds.filter((refId) => refId === 'requests'), 'rss', 'workingSet'] : refIds;
  return queries.length === 1
    ? `Nothing can be ranked: add a query with the refId ${queries[0]}.`
    : `Nothing can be ranked: add queries with the refIds ${listed(queries)}.`;
}

/** Queries that the panel could not use, one sentence each. */
export function faultSentences(faults: readonly FrameFault[]): string[] {
  const unknown = faults.filter(({ because }) => because === 'unknown-query').map(({ refId }) => refId);
  const unnamed = [...new Set(unknown)];
  const lacking = faults.filter(({ because }) => because === 'no-label');
  return [
    ...(unnamed.length > 0
      ? [
          `What ${unnamed.length === 1 ? 'query' : 'queries'} ${listed(unnamed)} ${unnamed.length === 1 ? 'answers' : 'answer'} is not known: name the queries by the refIds ${FOUR}.`,
        ]
      : []),
    ...lacking.map(
      ({ refId, labels }) =>
        `The rows of query ${refId} have no label ${listed(labels)}: keep ${labels.length === 1 ? 'it' : 'them'} in its grouping.`
    ),
  ];
}

const LACKS: Record<FrameLack, string> = {
  capacity: "No capacity of the node, so no score of the kernel's order: add a query with the refId capacity.",
  rss: 'No anonymous memory, so the working set stands in for it, page cache included: add a query with the refId rss.',
  'working-set': "No working set, so no kubelet's order: add a query with the refId workingSet.",
  'limits-and-qos-class':
    'Limits are not known, so a pod with requests may be Guaranteed and come last: add a query with the refId limits or qosClass.',
  protection:
    'Priority and protection are not known, so static and critical pods may be listed although the kubelet spares them: add a query with the refId podInfo.',
  available:
    'Available memory is not known, nor what host and kernel hold: add a query with the refId rootWorkingSet or memAvailable.',
};

/** What makes the verdict poorer, and which query would mend it. */
export const lackSentence = (lack: FrameLack): string => LACKS[lack];

const LINGERS_SECONDS = 300;

/** Prometheus answers the last value of a series for up to 5 minutes where it was not told that the series ended. */
export function lingeringSentences(marks: readonly NodeMark[], atSeconds: number): string[] {
  const recent = marks.filter(
    ({ kind, atSeconds: at }) =>
      (kind === 'kill' || kind === 'eviction') && at <= atSeconds && at > atSeconds - LINGERS_SECONDS
  );
  return recent.length === 0
    ? []
    : [
        'Less than 5 minutes after a kill: memory of what was killed may still be among the rows, so the order may lag behind.',
      ];
}

function listed(words: readonly string[]): string {
  const shown = words.length > 5 ? [...words.slice(0, 4), `${words.length - 4} more`] : [...words];
  return shown.length < 2 ? (shown[0] ?? '') : `${shown.slice(0, -1).join(', ')} and ${shown[shown.length - 1]}`;
}
