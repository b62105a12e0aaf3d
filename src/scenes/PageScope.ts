import { DataSourceVariable, QueryVariable, sceneGraph, type SceneObject } from '@grafana/scenes';

/** Names of the variables that every page has, as in its URL (`var-ds`). */
export const DATA_SOURCE_VARIABLE = 'ds';
export const CLUSTER_VARIABLE = 'cluster';
const ALL = '$__all';

/** What part of the world a page shows: data source, cluster and time range, all of it in the URL. */
export interface PageScope {
  dataSourceUid: string;
  cluster?: string;
  fromSeconds: number;
  toSeconds: number;
  /** Raw ends of the range, for links: `now-1h`, or an instant. */
  from: string;
  to: string;
  /** Data source and cluster. */
  identity: string;
  /** The range; changes with every refresh, also when the range is the same text. */
  version: string;
}

/** Reads the scope of a page and follows its changes. */
export function usePageScope(model: SceneObject): PageScope {
  const { value, from, to } = sceneGraph.getTimeRange(model).useState();
  const dataSourceUid = String(dataSourceVariable(model).useState().value);
  const { value: clusterValue } = clusterVariable(model).useState();
  const cluster =
    typeof clusterValue === 'string' && clusterValue !== '' && clusterValue !== ALL ? clusterValue : undefined;
  const fromSeconds = Math.floor(value.from.valueOf() / 1000);
  const toSeconds = Math.floor(value.to.valueOf() / 1000);
  return {
    dataSourceUid,
    cluster,
    fromSeconds,
    toSeconds,
    from,
    to,
    identity: [dataSourceUid, cluster ?? ''].join('\u0000'),
    version: `${fromSeconds}-${toSeconds}`,
  };
}

function dataSourceVariable(model: SceneObject): DataSourceVariable {
  const variable = sceneGraph.lookupVariable(DATA_SOURCE_VARIABLE, model);
  if (!(variable instanceof DataSourceVariable)) {
    throw new Error('The page has no data source variable.');
  }
  return variable;
}

function clusterVariable(model: SceneObject): QueryVariable {
  const variable = sceneGraph.lookupVariable(CLUSTER_VARIABLE, model);
  if (!(variable instanceof QueryVariable)) {
    throw new Error('The page has no cluster variable.');
  }
  return variable;
}
