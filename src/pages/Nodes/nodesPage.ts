import { SceneAppPage } from '@grafana/scenes';

import { APP_PATH, ROUTES } from '../../constants';
import { createPageScene, type PageSceneOptions } from '../../scenes/createPageScene';
import { PRESERVED_URL_KEYS } from '../../scenes/preservedUrlKeys';

import { NodesBody } from './NodesBody';

/** Which node will lose pods, and which killer comes first? */
export const nodesPage = (options: PageSceneOptions): SceneAppPage =>
  new SceneAppPage({
    title: 'Nodes',
    subTitle: 'Which node will lose pods next, and who dies first on it by each killer.',
    url: `${APP_PATH}/${ROUTES.nodes}`,
    routePath: ROUTES.nodes,
    preserveUrlKeys: PRESERVED_URL_KEYS,
    getScene: () => createPageScene(new NodesBody(), options),
  });
