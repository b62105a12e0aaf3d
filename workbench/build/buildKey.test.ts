import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../server/testing/temporaryFolders';

import { buildKey } from './buildKey';

const folder = temporaryFolder({ 'host/a.ts': 'a', 'host/deep/b.ts': 'b', 'packages/.package-lock.json': '{}' });
afterAll(folder.remove);
const packages = join(folder.path, 'packages');
const key = (dev = false): string => buildKey([join(folder.path, 'host')], packages, dev);

describe('buildKey', () => {
  it('is the same for the same sources and packages', () => {
    expect(key()).toBe(key());
  });

  it('changes with the kind of build', () => {
    expect(key(true)).not.toBe(key());
  });

  it.each(['host/a.ts', 'host/deep/b.ts', 'host/new.ts', 'packages/.package-lock.json'])('changes with %s', (name) => {
    const before = key();
    writeFileSync(join(folder.path, name), `changed ${name}`);
    expect(key()).not.toBe(before);
  });

  it('throws when nothing is installed', () => {
    expect(() => buildKey([], join(folder.path, 'host'), false)).toThrow('ENOENT');
  });
});
