import { differs, equals, oneOf, selector } from '../matchers';
import { metricNames as m } from '../metricNames';

const SAMPLES = 5;

/** Selector of everything that is probed by name, for a label-values call on `__name__`: one answer from the index. */
export const probedNamesSelector = (names: readonly string[]): string => `{${oneOf('__name__', names)}}`;

/** One row where the metric exists, none where not: the probe by name for servers without regex on `__name__`. */
export const existsQuery = (metric: string): string => `group(${metric})`;

/** A few series with their raw labels, from which the label profile is told: rows of containers first, then any. */
export const cadvisorSample = (): string =>
  `topk(${SAMPLES}, ${m.workingSet}{container!=""}) or topk(${SAMPLES}, ${m.workingSet})`;

/** The same of kube_pod_info. */
export const podInfoSample = (): string => `topk(${SAMPLES}, ${m.podInfo})`;

/** The same of kube-scheduler's resource metrics. */
export const schedulerSample = (): string => `topk(${SAMPLES}, ${m.schedulerRequest})`;

/** Every node name that kube-state-metrics knows, in the labels `node` or `exported_node`. */
export const nodeNames = (): string => `group by (node, exported_node) (${m.nodeCapacity})`;

/** One row where requests of cpu are exported. */
export const cpuResourcesExist = (): string => `group(${m.containerRequests}{${equals('resource', 'cpu')}})`;

/** Seconds over which `scrapeCount` counts. */
export const SCRAPE_COUNT_WINDOW_SECONDS = 600;

/** Series whose interval is that of the kubelet's memory series: one a node where there is such a one. */
export type ScrapeSeries = 'root-cgroup' | 'machine' | 'containers';

const SCRAPE_SELECTORS: Record<ScrapeSeries, string> = {
  'root-cgroup': selector(m.workingSet, [equals('id', '/')]),
  machine: m.machineMemory,
  containers: selector(m.workingSet, [differs('container', '')]),
};

/**
 * Samples that a slowly scraped series has in the window, from which its interval follows; one row without labels. Of
 * the series that are older than the window, so that new containers do not count as slow; the 5th percentile, so that a
 * few missed scrapes do not either. A data source may hold clusters of different intervals: the slow ones decide,
 * because a freshness window that is too short hides them whole.
 */
export function scrapeCount(series: ScrapeSeries): string {
  const rows = SCRAPE_SELECTORS[series];
  const window = `${SCRAPE_COUNT_WINDOW_SECONDS}s`;
  const counts = `count_over_time(${rows}[${window}])`;
  return `quantile(0.05, ${counts} and ${rows} offset ${window}) or quantile(0.5, ${counts})`;
}
