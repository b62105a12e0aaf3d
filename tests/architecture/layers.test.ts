import { layerFaults } from './layers';
import { ROOT, type SourceFile, sourceFiles } from './sourceFiles';

const file = (path: string, text: string): SourceFile => ({ path, text });

describe('the layers of the house', () => {
  it('are kept: every import points downward', () => {
    const files = sourceFiles(ROOT, ['src']);
    expect(files.length).toBeGreaterThan(50);
    expect(layerFaults(files)).toEqual([]);
  });

  it.each([
    ['upward', file('src/domain/a.ts', "import { b } from '../promql/b';"), 'domain may not know promql'],
    [
      'upward by type',
      file('src/promql/a.ts', "import type { B } from '../adapters/b';"),
      'promql may not know adapters',
    ],
    [
      'upward by re-export',
      file('src/domain/a.ts', "export { b } from '../adapters/b';"),
      'domain may not know adapters',
    ],
    [
      'upward by import()',
      file('src/adapters/a.ts', "const b = () => import('../pages/B');"),
      'adapters may not know pages',
    ],
    [
      'upward by require',
      file('src/adapters/a.ts', "const b = require('../scenes/B');"),
      'adapters may not know scenes',
    ],
    ['upward by import type', file('src/domain/a.ts', "let a: import('../promql/b').B;"), 'domain may not know promql'],
    [
      'sideways',
      file('src/panels/killOrder/a.tsx', "import { b } from '../../scenes/b';"),
      'panels may not know scenes',
    ],
    [
      'to a package from the domain',
      file('src/domain/a.ts', "import { b } from '@grafana/data';"),
      'domain knows no package',
    ],
    ['to node from the domain', file('src/domain/a.ts', "import { b } from 'node:fs';"), 'domain knows no package'],
    ['to a package from promql', file('src/promql/a.ts', "import b from 'rxjs';"), 'promql knows no package'],
    ['out of src', file('src/app/a.ts', "import { b } from '../../scenarios/b';"), 'outside src'],
    ['from a room that does not exist', file('src/utils/a.ts', "import { b } from 'react';"), 'no room of the house'],
    ['heavy from the entry', file('src/module.tsx', "import { b } from '@grafana/scenes';"), 'every Grafana user'],
    ['to a page from the entry', file('src/module.tsx', "import { b } from './pages/b';"), 'module may not know pages'],
    [
      'heavy from extensions',
      file('src/extensions/a.ts', "import { b } from '../promql/b';"),
      'extensions may not know promql',
    ],
  ])('would be broken by an import %s', (_, broken, fault) => {
    expect(layerFaults([broken])).toEqual([expect.stringContaining(fault)]);
  });

  it.each([
    file('src/pages/Node/NodePage.ts', "import { a } from '../../domain/a'; import { b } from '@grafana/scenes';"),
    file('src/domain/a.ts', "import { b } from './b/c';"),
    file('src/domain/a.test.ts', "import { b } from '../promql/b'; import c from 'fast-check';"),
    file('src/module.tsx', "import type { A } from './app/settings/A'; import { lazy } from 'react';"),
    file('src/domain/a.ts', "// import { b } from '../promql/b'\nconst text = \"import('../promql/b')\";"),
  ])('are not broken by $path: $text', (right) => {
    expect(layerFaults([right])).toEqual([]);
  });
});
