import { catalogue, type QueryId, queryIds } from '../../src/promql/catalogue';
import { killOrderPanelQueries } from '../../src/promql/killOrderPanelQueries';
import { type QueryContext } from '../../src/promql/QueryContext';

import { type TestedQuery } from './PromtoolCase';

const panelQueries = killOrderPanelQueries();

/** Every query that needs a case: the catalogue, and what a person types into the kill-order panel. */
export const testedQueries: TestedQuery[] = [
  ...queryIds,
  ...panelQueries.map(({ refId }) => `panel:${refId}` as const),
];

/** Text of a query; for a panel query the one that Grafana sends when its variable is n1. */
export function textOf(query: TestedQuery, context: QueryContext): string {
  if (isCatalogued(query)) {
    return catalogue[query](context);
  }
  const panelQuery = panelQueries.find(({ refId }) => query === `panel:${refId}`);
  return panelQuery?.expr.replaceAll('$node', 'n1') ?? '';
}

const isCatalogued = (query: TestedQuery): query is QueryId => query in catalogue;
