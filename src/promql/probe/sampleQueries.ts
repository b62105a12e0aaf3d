import { equals, oneOf, selector } from '../matchers';
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

/** Seconds over which `sampleCount` counts. */
export const SAMPLE_COUNT_WINDOW_SECONDS = 600;

/** Largest number of samples that any of the given working-set series has in the window; the interval follows from it. */
export function sampleCount(series: ReadonlyArray<Readonly<Record<string, string>>>): string {
  const counts = series.map((labels) => {
    const own = Object.entries(labels).filter(([name]) => name !== '__name__');
    const exact = selector(
      m.workingSet,
      own.map(([name, value]) => equals(name, value))
    );
    return `count_over_time(${exact}[${SAMPLE_COUNT_WINDOW_SECONDS}s])`;
  });
  return `max(${counts.join(' or ')})`;
}
