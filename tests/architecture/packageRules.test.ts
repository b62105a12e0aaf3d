import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { copyleftFaults, documentationFaults, type PackageManifest, pinFaults, undeclaredFaults } from './packageRules';
import { isTest, ROOT, type SourceFile, sourceFiles } from './sourceFiles';

const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const manifest: PackageManifest = JSON.parse(read('package.json'));
const shipped = sourceFiles(ROOT, ['src']).filter((file) => !isTest(file));
const made = (dependencies: Record<string, string>, devDependencies: Record<string, string> = {}): PackageManifest => ({
  dependencies,
  devDependencies,
});
const file = (text: string): SourceFile => ({ path: 'src/a.ts', text });

function licenceOf(name: string): string {
  const { license }: { license?: unknown } = JSON.parse(read(`node_modules/${name}/package.json`));
  return typeof license === 'string' ? license : JSON.stringify(license ?? 'none');
}

const licences = new Map(
  Object.keys({ ...manifest.dependencies, ...manifest.devDependencies }).map((name) => [name, licenceOf(name)])
);

describe('dependencies', () => {
  it('are pinned to one version each', () => {
    expect(pinFaults(manifest)).toEqual([]);
  });

  it.each(['^1.0.0', '~1.0.0', '1.x', '>=1.0.0', 'latest', '*', 'github:a/b', '1.0'])(
    'would be found as %s',
    (version) => {
      expect(pinFaults(made({}, { a: version }))).toEqual([`a is not pinned: ${version}`]);
    }
  );

  it('each have a line in docs/dependencies.md', () => {
    expect(documentationFaults(manifest, licences, read('docs/dependencies.md'))).toEqual([]);
  });

  it('would be missed there, as would the row of one that is gone and a wrong licence', () => {
    const known = new Map([
      ['a', 'MIT'],
      ['b', 'MIT'],
      ['d', 'ISC'],
    ]);
    const document = '| `a` | MIT | why |\n| `c` | MIT | why |\n| `d` | MIT  | why |';
    expect(documentationFaults(made({ a: '1.0.0', b: '1.0.0', d: '1.0.0' }), known, document)).toEqual([
      'b is not in docs/dependencies.md',
      'docs/dependencies.md names c, no dependency',
      'd is under ISC, not MIT',
    ]);
  });

  it('under the AGPL never reach the plugin', () => {
    expect(licences.get('@grafana/prometheus')).toContain('AGPL');
    expect(copyleftFaults(manifest, licences, shipped)).toEqual([]);
  });

  it('under the AGPL would be found in the dependencies and in an import', () => {
    const agpl = new Map([['@a/b', 'AGPL-3.0-only']]);
    expect(copyleftFaults(made({ '@a/b': '1.0.0' }), agpl, [])).toHaveLength(1);
    expect(copyleftFaults(made({}, { '@a/b': '1.0.0' }), agpl, [file("import { c } from '@a/b/deep';")])).toHaveLength(
      1
    );
    expect(copyleftFaults(made({}, { '@a/b': '1.0.0' }), agpl, [file("import { c } from '@a/bc';")])).toEqual([]);
  });

  it('of the plugin are all declared', () => {
    expect(shipped.length).toBeGreaterThan(50);
    expect(undeclaredFaults(manifest, shipped)).toEqual([]);
  });

  it('would be missed when undeclared', () => {
    const imports = file("import a from 'lodash/get'; import b from './b'; import type { C } from '@x/y/z';");
    expect(undeclaredFaults(made({ lodash: '4.0.0' }), [imports])).toEqual([
      'src/a.ts imports @x/y, which is not among the dependencies',
    ]);
  });
});

describe('the lock file', () => {
  it('names no address of a registry, so that it installs from any', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"');
    expect(read('workbench/floor/package-lock.json')).not.toContain('"resolved"');
  });
});
