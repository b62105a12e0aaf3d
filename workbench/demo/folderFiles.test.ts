import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { hashFiles } from './hashFiles';
import { linkBlocks } from './scenarioData';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-test-'));
  mkdirSync(join(folder, 'a/b'), { recursive: true });
  writeFileSync(join(folder, 'a/one.ts'), '1');
  writeFileSync(join(folder, 'a/b/two.ts'), '2');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the key of files', () => {
  const key = () => hashFiles([join(folder, 'a')]);

  it('stays while they stay, and changes with content, name, and number', () => {
    const before = key();
    expect(key()).toBe(before);
    writeFileSync(join(folder, 'a/b/two.ts'), '3');
    const changed = key();
    writeFileSync(join(folder, 'a/three.ts'), '');
    expect(new Set([before, changed, key()]).size).toBe(3);
  });

  it('does not care for tests and absent paths', () => {
    const before = key();
    writeFileSync(join(folder, 'a/one.test.ts'), 'test');
    expect(hashFiles([join(folder, 'a'), join(folder, 'gone')])).toBe(before);
  });
});

describe('links to blocks', () => {
  it('share the content, and removing them leaves the blocks', () => {
    linkBlocks(join(folder, 'a'), join(folder, 'run/data'));
    const linked = join(folder, 'run/data/b/two.ts');
    expect(readFileSync(linked, 'utf8')).toBe('2');
    expect(statSync(linked).ino).toBe(statSync(join(folder, 'a/b/two.ts')).ino);
    rmSync(join(folder, 'run'), { recursive: true });
    expect(readFileSync(join(folder, 'a/b/two.ts'), 'utf8')).toBe('2');
  });
});
