import { locationUtil } from '@grafana/data';

/** A PromQL query to open in Explore over a time range. */
export interface ExploreQuery {
  dataSourceUid: string;
  exprs: string[];
  /** Raw range, as in the URL: `now-1h`, or epoch milliseconds as text. */
  from: string;
  to: string;
}

/** Link to Explore with the queries filled in; works below a sub-path. */
export function exploreHref({ dataSourceUid, exprs, from, to }: ExploreQuery): string {
  const datasource = { type: 'prometheus', uid: dataSourceUid };
  const queries = exprs.map((expr, index) => ({
    refId: String.fromCharCode(65 + index),
    expr,
    range: true,
    instant: false,
    datasource,
  }));
  const panes = JSON.stringify({ a: { datasource: dataSourceUid, queries, range: { from, to } } });
  return locationUtil.assureBaseUrl(`/explore?${new URLSearchParams({ schemaVersion: '1', panes })}`);
}
