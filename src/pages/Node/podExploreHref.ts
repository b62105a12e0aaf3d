import { exploreHref } from '../../adapters/grafana/exploreHref';
import type { OpenDataSource } from '../../adapters/grafana/openDataSource';
import { containerLimits } from '../../promql/pod/containerLimits';
import { containerRequests } from '../../promql/pod/containerRequests';
import { containerRssBytes } from '../../promql/pod/containerRssBytes';
import { containerWorkingSetBytes } from '../../promql/pod/containerWorkingSetBytes';
import { freshScrapes, type QueryContext } from '../../promql/QueryContext';
import type { PageScope } from '../../scenes/PageScope';

/** Link to Explore with the memory of one pod against its request and limit, over the page's time range. */
export function podExploreHref(
  { uid, installation }: OpenDataSource,
  { cluster, from, to }: PageScope,
  { namespace, pod }: { namespace: string; pod: string }
): string {
  const context: QueryContext = {
    labels: installation.labels,
    scope: { cluster, namespace, pods: [pod] },
    freshSeconds: freshScrapes * installation.scrapeSeconds,
  };
  const exprs = [
    containerWorkingSetBytes(context),
    containerRssBytes(context),
    containerRequests(context, 'memory'),
    containerLimits(context, 'memory'),
  ];
  return exploreHref({ dataSourceUid: uid, exprs, from, to });
}
