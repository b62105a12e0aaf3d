import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { staleFiles, writeGenerated } from './staleFiles';

const generated = { path: 'deep/er/a.json', content: () => '{}\n' };
let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'culprit-generate-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

it('finds a generated file stale when it is missing or was edited, and fresh once written', () => {
  expect(staleFiles(root, [generated])).toEqual([generated]);
  writeGenerated(root, generated);
  expect(staleFiles(root, [generated])).toEqual([]);
  writeFileSync(join(root, generated.path), '{"by": "hand"}\n');
  expect(staleFiles(root, [generated])).toEqual([generated]);
  writeGenerated(root, generated);
  expect(readFileSync(join(root, generated.path), 'utf8')).toBe('{}\n');
});
