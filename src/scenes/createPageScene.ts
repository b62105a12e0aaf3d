import {
  DataSourceVariable,
  EmbeddedScene,
  QueryVariable,
  SceneControlsSpacer,
  type SceneObject,
  SceneRefreshPicker,
  SceneTimePicker,
  SceneTimeRange,
  SceneVariableSet,
  VariableValueSelectors,
} from '@grafana/scenes';
import { VariableHide, VariableRefresh } from '@grafana/schema';

import { clusterVariableQuery } from '../promql/variables';

import { CLUSTER_VARIABLE, DATA_SOURCE_VARIABLE } from './PageScope';

export interface PageSceneOptions {
  /** Data source to open with when the URL names none. */
  dataSourceUid?: string;
  clusterLabel?: string;
  /** Controls of the page, before the time picker. */
  controls?: SceneObject[];
}

const DEFAULT_CLUSTER_LABEL = 'cluster';

/**
 * The frame of every page: data source, cluster, time range and refresh, in the URL. Variables live here and not in the
 * page: equal names in two pages of one app would be numbered in the URL.
 */
export function createPageScene(body: SceneObject, options: PageSceneOptions = {}): EmbeddedScene {
  const cluster = new QueryVariable({
    name: CLUSTER_VARIABLE,
    label: 'Cluster',
    datasource: { type: 'prometheus', uid: `\${${DATA_SOURCE_VARIABLE}}` },
    query: { refId: 'clusters', query: clusterVariableQuery(options.clusterLabel ?? DEFAULT_CLUSTER_LABEL) },
    refresh: VariableRefresh.onDashboardLoad,
    includeAll: true,
    defaultToAll: true,
    hide: VariableHide.hideVariable,
  });
  return new EmbeddedScene({
    $timeRange: new SceneTimeRange({ from: 'now-1h', to: 'now' }),
    $variables: new SceneVariableSet({
      variables: [
        new DataSourceVariable({
          name: DATA_SOURCE_VARIABLE,
          label: 'Data source',
          pluginId: 'prometheus',
          value: options.dataSourceUid ?? '',
        }),
        cluster,
      ],
    }),
    $behaviors: [() => showWhenThereIsAChoice(cluster)],
    controls: [
      new VariableValueSelectors({}),
      ...(options.controls ?? []),
      new SceneControlsSpacer(),
      new SceneTimePicker({ isOnCanvas: true }),
      new SceneRefreshPicker({ isOnCanvas: true, intervals: ['15s', '30s', '1m', '5m'] }),
    ],
    body,
  });
}

/** A data source without clusters shows no picker. */
function showWhenThereIsAChoice(cluster: QueryVariable) {
  const subscription = cluster.subscribeToState(({ options }) => {
    const hide = options.some(({ value }) => value !== '') ? VariableHide.dontHide : VariableHide.hideVariable;
    if (hide !== cluster.state.hide) {
      cluster.setState({ hide });
    }
  });
  return () => subscription.unsubscribe();
}
