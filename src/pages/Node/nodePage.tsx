import { SceneAppPage } from '@grafana/scenes';

import { APP_PATH, ROUTES } from '../../constants';
import { createPageScene, type PageSceneOptions } from '../../scenes/createPageScene';
import { PRESERVED_URL_KEYS } from '../../scenes/preservedUrlKeys';

import { NodeBody } from './NodeBody';
import { NodeTitle } from './NodeTitle';

/**
 * Who dies next here, and who should? One scene for every node, the node being in the URL's query: page scenes are never
 * evicted, so a scene for each node path would pile up.
 */
export const nodePage = (options: PageSceneOptions, parent: SceneAppPage): SceneAppPage =>
  new SceneAppPage({
    title: 'Node',
    renderTitle: () => <NodeTitle />,
    url: `${APP_PATH}/${ROUTES.node}`,
    routePath: ROUTES.node,
    preserveUrlKeys: PRESERVED_URL_KEYS,
    getScene: () => createPageScene(new NodeBody(), options),
    getParentPage: () => parent,
  });
