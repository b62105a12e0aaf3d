import { SceneApp } from '@grafana/scenes';

import { nodePage } from '../pages/Node/nodePage';
import { nodesPage } from '../pages/Nodes/nodesPage';
import { nowPage } from '../pages/Now/nowPage';

const factories = new Map<string, () => SceneApp>();

/**
 * Builds the app's pages. `useSceneApp` caches an app by the identity of its factory, so the same settings must give the
 * same function.
 */
export function sceneAppFactory(dataSourceUid: string | undefined, clusterLabel: string | undefined): () => SceneApp {
  const key = `${dataSourceUid ?? ''}\u0000${clusterLabel ?? ''}`;
  const factory = factories.get(key) ?? (() => createSceneApp({ dataSourceUid, clusterLabel }));
  factories.set(key, factory);
  return factory;
}

function createSceneApp(options: { dataSourceUid?: string; clusterLabel?: string }): SceneApp {
  const nodes = nodesPage(options);
  return new SceneApp({
    pages: [nowPage(options), nodes, nodePage(options, nodes)],
    urlSyncOptions: { updateUrlOnInit: true, createBrowserHistorySteps: true },
  });
}
