import { locationUtil } from '@grafana/data';

import { APP_PATH } from '../constants';

import { CLUSTER_VARIABLE, DATA_SOURCE_VARIABLE, type PageScope } from './PageScope';

/** Link to a page of the app that keeps data source, cluster and time range. */
export function pageHref(scope: PageScope, route: string, params: Record<string, string> = {}): string {
  const search = new URLSearchParams({
    from: scope.from,
    to: scope.to,
    [`var-${DATA_SOURCE_VARIABLE}`]: scope.dataSourceUid,
    ...(scope.cluster === undefined ? {} : { [`var-${CLUSTER_VARIABLE}`]: scope.cluster }),
    ...params,
  });
  return locationUtil.assureBaseUrl(`${APP_PATH}/${route}?${search}`);
}
