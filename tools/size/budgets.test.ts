import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

import { type BudgetResult, checkBudgets } from './budgets';
import { bundleSizes, type FileSize } from './bundleSizes';

const file = (name: string, gzipBytes: number): FileSize => ({ file: name, rawBytes: gzipBytes * 3, gzipBytes });
const kept = (results: BudgetResult[]) => results.map(({ name, kept: isKept }) => [name, isKept]);
const panel = file('panels/killOrder/module.js', 500);

describe('the size budget', () => {
  it('is kept up to its last byte', () => {
    const files = [file('module.js', 6144), file('1.js', 266240 - 6144 - 500), panel];
    expect(kept(checkBudgets(files))).toEqual([
      ['module.js', true],
      ['panels/killOrder/module.js', true],
      ['all JavaScript', true],
    ]);
  });

  it('is broken by one byte more, in each of its parts', () => {
    const files = [file('module.js', 6145), file('1.js', 266240), file('panels/killOrder/module.js', 15361)];
    expect(kept(checkBudgets(files)).map(([, isKept]) => isKept)).toEqual([false, false, false]);
  });

  it('is broken when there is nothing to weigh', () => {
    expect(kept(checkBudgets([])).map(([, isKept]) => isKept)).toEqual([false, false, false]);
  });
});

describe('the sizes of a build', () => {
  it('are those of every script, the biggest first, and of nothing else', () => {
    const dist = mkdtempSync(join(tmpdir(), 'culprit-dist-'));
    try {
      mkdirSync(join(dist, 'panels'));
      const big = Array.from({ length: 500 }, (_, i) => `f${i * 7919}`).join();
      writeFileSync(join(dist, 'module.js'), 'x');
      writeFileSync(join(dist, 'panels/module.js'), big);
      writeFileSync(join(dist, 'module.js.map'), big);
      const sizes = bundleSizes(dist);
      expect(sizes.map((size) => size.file)).toEqual(['panels/module.js', 'module.js']);
      expect(sizes[0]).toMatchObject({ rawBytes: big.length, gzipBytes: gzipSync(big, { level: 9 }).length });
    } finally {
      rmSync(dist, { recursive: true, force: true });
    }
  });
});
