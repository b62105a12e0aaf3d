import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { levitateVerdict } from './levitateVerdict';
import { pluginModules } from './pluginModules';

describe('a run of levitate', () => {
  const compared = '✔ Successfully compared versions\n';

  it('is good when every package was compared and nothing was found', () => {
    expect(levitateVerdict(0, compared.repeat(3), 3)).toBeUndefined();
  });

  it('fails when something was found', () => {
    expect(levitateVerdict(1, compared.repeat(3), 3)).toContain('lacks');
  });

  it('fails when a package was not compared, though levitate is content', () => {
    expect(levitateVerdict(0, `${compared}Could not process the package @grafana/ui`, 3)).toContain('1 of 3');
  });
});

describe('the modules of a plugin', () => {
  it('are those of the app and of its panels', () => {
    const source = resolve(__dirname, '../../src');
    const names = pluginModules(source).map((file) => file.slice(source.length + 1));
    expect(names).toEqual(['module.tsx', expect.stringMatching(/^panels\/killOrder\/module.tsx?$/)]);
  });

  it('must lie beside each plugin.json', () => {
    const folder = mkdtempSync(join(tmpdir(), 'culprit-modules-'));
    try {
      mkdirSync(join(folder, 'panels/a'), { recursive: true });
      writeFileSync(join(folder, 'panels/a/plugin.json'), '{}');
      expect(() => pluginModules(folder)).toThrow('no module.ts');
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
