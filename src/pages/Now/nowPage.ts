import { SceneAppPage } from '@grafana/scenes';

import { APP_PATH, ROUTES } from '../../constants';
import { createPageScene, type PageSceneOptions } from '../../scenes/createPageScene';
import { PRESERVED_URL_KEYS } from '../../scenes/preservedUrlKeys';

import { NowBody } from './NowBody';

/** Is something dying, and who is next? */
export const nowPage = (options: PageSceneOptions): SceneAppPage =>
  new SceneAppPage({
    title: 'Now',
    subTitle: 'Nodes at risk, and who dies next on them.',
    url: `${APP_PATH}/${ROUTES.now}`,
    routePath: ROUTES.now,
    preserveUrlKeys: PRESERVED_URL_KEYS,
    getScene: () => createPageScene(new NowBody(), options),
  });
