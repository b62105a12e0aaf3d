/** The data source that a dashboard's first variable holds. */
export const DATA_SOURCE = { type: 'prometheus', uid: '${datasource}' } as const;

/** Chooses a Prometheus-compatible data source. */
export const dataSourceVariable = () => ({
  name: 'datasource',
  label: 'Data source',
  type: 'datasource',
  query: 'prometheus',
  hide: 0,
  refresh: 1,
  multi: false,
  includeAll: false,
  current: {},
});

/** Chooses one node, from the values that `query` answers. */
export const nodeVariable = (query: string) => ({
  name: 'node',
  label: 'Node',
  type: 'query',
  datasource: DATA_SOURCE,
  definition: query,
  query: { query, refId: 'NodeVariable' },
  refresh: 2,
  sort: 1,
  hide: 0,
  multi: false,
  includeAll: false,
  current: {},
});
