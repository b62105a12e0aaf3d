import { join } from 'node:path';

import { buildHost } from '../../../workbench/build';
import { CACHE_DIR } from '../../../workbench/demo/folders';
import { allChecks } from '../commandCheck';
import { passed, type Stage } from '../Stage';

import { TREES } from './browserStages';

/** The workbench's host page on both generations of Grafana's packages. */
export const hostStage: Stage = {
  name: 'host',
  title: 'Workbench host, both trees',
  needs: ['--floor'],
  run: () =>
    allChecks(
      ...TREES.map(({ name, packagesDir }) => async () => {
        await buildHost({ packagesDir, outDir: join(CACHE_DIR, 'workbench', name) });
        return passed();
      })
    ),
};
