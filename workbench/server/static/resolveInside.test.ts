import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';

import { temporaryFolder } from '../testing/temporaryFolders';

import { resolveInside } from './resolveInside';

const folder = temporaryFolder({
  'public/a.js': 'a',
  'public/deep/b.js': 'b',
  'public-not/c.js': 'c',
  'secret.txt': 's',
});
const base = join(folder.path, 'public');
symlinkSync(join(folder.path, 'secret.txt'), join(base, 'link.txt'));
afterAll(folder.remove);

describe('resolveInside', () => {
  it.each(['a.js', 'deep/b.js', 'deep/../a.js', './a.js'])('finds %s', (path) => {
    expect(resolveInside(base, path)).toMatch(/[ab]\.js$/);
  });

  it.each([
    '../secret.txt',
    'deep/../../secret.txt',
    '../public-not/c.js',
    '/etc/passwd',
    'link.txt',
    'deep',
    '',
    '.',
    '..',
    'missing.js',
    'a.js\0.png',
    '%2e%2e/secret.txt',
  ])('refuses %j', (path) => {
    expect(resolveInside(base, path)).toBeUndefined();
  });

  it('never leads outside', () => {
    const part = fc.constantFrom('..', '.', 'deep', 'a.js', 'b.js', 'secret.txt', 'public', '', 'link.txt', '\0', '~');
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), (parts) => {
        const file = resolveInside(base, parts.join('/'));
        expect(file === undefined || /\/public\/(deep\/)?[ab]\.js$/.test(file)).toBe(true);
      })
    );
  });
});
