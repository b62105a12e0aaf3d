import { resolve } from 'node:path';

import { table } from '../table/table';

import { checkBudgets } from './budgets';
import { bundleSizes, type FileSize } from './bundleSizes';

const DIST = resolve(__dirname, '../../dist');
const BIGGEST = 12;

const kilobytes = (bytes: number | undefined): string =>
  bytes === undefined ? '–' : `${(bytes / 1024).toFixed(1)} KB`;

/** `npm run size`: what the build in dist weighs, against its budgets. Exit 1 when one is broken. */
function main(): number {
  const files = readBuild();
  if (files === undefined) {
    process.stderr.write('size: there is no build; run npm run build first\n');
    return 1;
  }
  const results = checkBudgets(files);
  const rows = results.map((r) => [r.name, kilobytes(r.bytes), kilobytes(r.limitBytes), r.kept ? 'ok' : 'TOO BIG']);
  const biggest = files.slice(0, BIGGEST).map((f) => [f.file, kilobytes(f.gzipBytes), kilobytes(f.rawBytes)]);
  console.log(table(['budget', 'gzip', 'limit', ''], rows));
  console.log(`\n${table([`biggest of ${files.length} files`, 'gzip', 'raw'], biggest)}`);
  return results.every(({ kept }) => kept) ? 0 : 1;
}

function readBuild(): FileSize[] | undefined {
  try {
    const files = bundleSizes(DIST);
    return files.length > 0 ? files : undefined;
  } catch {
    return undefined;
  }
}

process.exitCode = main();
