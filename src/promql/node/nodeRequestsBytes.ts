import { labelList, mergeBy } from '../expr/grouping';
import { nodeResourceSum } from '../expr/nodeResourceSum';
import { nodeMatchers } from '../expr/scopeMatchers';
import { physicalLabel } from '../labels/LabelProfile';
import { differs, equals, selector } from '../matchers';
import { metricNames } from '../metricNames';
import type { QueryContext } from '../QueryContext';

/** Who knows the requests: kube-state-metrics by container, or kube-scheduler by pod, exactly as it places them. */
export type RequestSource = 'kube-state-metrics' | 'kube-scheduler';

/**
 * Memory requests of Pending and Running pods in bytes, one row a node: cluster, node. Never narrowed by namespace.
 * The variant of kube-scheduler counts plain init containers, pod overhead and pod-level requests as well.
 */
export const nodeRequestsBytes = (context: QueryContext, source: RequestSource = 'kube-state-metrics'): string =>
  source === 'kube-scheduler'
    ? schedulerSum(context)
    : nodeResourceSum(context, metricNames.containerRequests, metricNames.initContainerRequests);

function schedulerSum(context: QueryContext): string {
  const { labels } = context;
  const node = physicalLabel(labels, 'kube-scheduler', 'node') ?? 'node';
  const matchers = [...nodeMatchers(context, 'kube-scheduler'), equals('resource', 'memory'), differs(node, '')];
  const pods = selector(metricNames.schedulerRequest, matchers);
  return `sum by (${labelList(labels, ['node'])}) (${mergeBy(labels, 'kube-scheduler', ['namespace', 'pod', 'node'], pods)})`;
}
