import { resolve } from 'node:path';

import { allGeneratedFiles } from './allGeneratedFiles';
import { staleFiles, writeGenerated } from './staleFiles';

const ROOT = resolve(__dirname, '../..');

/** `npm run generate [-- --check]`: writes the generated files, or with `--check` only tells which are stale (exit 1). */
function main(args: readonly string[]): number {
  const stale = staleFiles(ROOT, allGeneratedFiles);
  if (args.includes('--check')) {
    stale.forEach(({ path }) => process.stderr.write(`${path} is stale; run npm run generate\n`));
    return stale.length > 0 ? 1 : 0;
  }
  stale.forEach((file) => writeGenerated(ROOT, file));
  console.log(`${stale.length} of ${allGeneratedFiles.length} generated files written`);
  return 0;
}

process.exitCode = main(process.argv.slice(2));
