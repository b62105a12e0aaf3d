import { nodeCapacityBytes } from '../../promql/node/nodeCapacityBytes';
import { nodeInfo } from '../../promql/node/nodeInfo';
import { nodeMemAvailableBytes } from '../../promql/node/nodeMemAvailableBytes';
import { nodeMemAvailableOfExporter } from '../../promql/node/nodeMemAvailableOfExporter';
import { nodeRootWorkingSetBytes } from '../../promql/node/nodeRootWorkingSetBytes';
import { nodeUnameInfo } from '../../promql/node/nodeUnameInfo';
import { podInfo } from '../../promql/pod/podInfo';
import { freshScrapes, type QueryContext } from '../../promql/QueryContext';
import type { OpenDataSource } from '../grafana/openDataSource';
import type { InstantSample, RangeSeries } from '../prometheus/parseAnswer';
import type { TimeWindow } from '../prometheus/PrometheusClient';

import { nodeIdentity, nodeOfExporter } from './nodeOfExporter';

/** Available memory of a node over time; `bytes` absent where it was not scraped. */
export interface StripPoint {
  atSeconds: number;
  bytes?: number;
}

export interface StripQuestion {
  cluster?: string;
  node: string;
  window: TimeWindow;
  signal?: AbortSignal;
}

const STEPS = 120;

/**
 * Steps of about a 120th of the range on a fixed grid, never finer than the scrape interval. Whole seconds: answers are
 * looked up by instant, and the server rounds to milliseconds.
 */
export function stripWindow(fromSeconds: number, toSeconds: number, scrapeSeconds: number): TimeWindow {
  const end = Math.floor(toSeconds);
  const rangeSeconds = Math.floor(toSeconds - fromSeconds);
  const stepSeconds = Math.max(scrapeSeconds, Math.ceil(rangeSeconds / STEPS));
  const steps = Math.max(1, Math.floor(rangeSeconds / stepSeconds));
  return { fromSeconds: end - steps * stepSeconds, toSeconds: end, stepSeconds };
}

/** Points of a strip and whose view they are; no view where neither is collected. */
export interface NodeStrip {
  points: StripPoint[];
  view?: 'kubelet' | 'approximation';
}

/** Available memory over time: the kubelet's view where it is collected, MemAvailable of node_exporter where not. */
export async function loadNodeStrip(source: OpenDataSource, question: StripQuestion): Promise<NodeStrip> {
  const grid = gridOf(question.window);
  const context = contextOf(source, question);
  if (source.installation.rootWorkingSet && source.installation.labels.cadvisorNode) {
    return { view: 'kubelet', points: await kubeletPoints(source, context, question, grid) };
  }
  const instance = await exporterInstance(source, context, question);
  if (instance === undefined) {
    return { points: grid.map((atSeconds) => ({ atSeconds })) };
  }
  const available = await rangeOf(source, nodeMemAvailableOfExporter(context, instance), question);
  const points = grid.map((atSeconds) => ({ atSeconds, bytes: available.get(atSeconds) }));
  return { view: 'approximation', points };
}

const contextOf = ({ installation }: OpenDataSource, { cluster, node }: StripQuestion): QueryContext => ({
  labels: installation.labels,
  scope: { cluster, nodes: [node] },
  freshSeconds: freshScrapes * installation.scrapeSeconds,
});

function gridOf({ fromSeconds, toSeconds, stepSeconds }: TimeWindow): number[] {
  const count = Math.floor((toSeconds - fromSeconds) / stepSeconds) + 1;
  return Array.from({ length: count }, (_, index) => fromSeconds + index * stepSeconds);
}

async function kubeletPoints(
  source: OpenDataSource,
  context: QueryContext,
  question: StripQuestion,
  grid: number[]
): Promise<StripPoint[]> {
  const [root, capacity] = await Promise.all([
    rangeOf(source, nodeRootWorkingSetBytes(context, source.installation.rootWorkingSet), question),
    rangeOf(source, nodeCapacityBytes(context), question),
  ]);
  return grid.map((atSeconds) => {
    const used = root.get(atSeconds);
    const total = capacity.get(atSeconds);
    return { atSeconds, bytes: used === undefined || total === undefined ? undefined : Math.max(0, total - used) };
  });
}

/** Values of the first series by instant. */
async function rangeOf(source: OpenDataSource, expr: string, question: StripQuestion): Promise<Map<number, number>> {
  const answer = await source.client.range(expr, question.window, question.signal);
  const series: RangeSeries | undefined = answer.ok ? answer.value[0] : undefined;
  return new Map(series?.atSeconds.map((at, index) => [at, series.values[index] ?? NaN]));
}

/** `instance` of the node_exporter that runs on the node. */
async function exporterInstance(
  { client }: OpenDataSource,
  context: QueryContext,
  { node, window, signal }: StripQuestion
): Promise<string | undefined> {
  const ask = async (expr: string): Promise<InstantSample[]> => {
    const answer = await client.instant(expr, window.toSeconds, signal);
    return answer.ok ? answer.value : [];
  };
  const [rows, info, uname, pods] = await Promise.all([
    ask(nodeMemAvailableBytes(context)),
    ask(nodeInfo(context)),
    ask(nodeUnameInfo(context)),
    ask(podInfo(context)),
  ]);
  const identity = nodeIdentity([node], info, uname, pods);
  return rows.find(({ labels }) => nodeOfExporter(labels, identity) === node)?.labels.instance;
}
