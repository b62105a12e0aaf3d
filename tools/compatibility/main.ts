import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { pluginModules } from './pluginModules';

const ROOT = resolve(__dirname, '../..');
const OLDEST = '12.3.0';
const TARGET = ['data', 'ui', 'runtime'].map((name) => `@grafana/${name}@${OLDEST}`).join(',');

/**
 * `npm run levitate`: compares what the plugin takes from Grafana's packages with the oldest supported Grafana. One entry
 * file imports every module, so that the nested panel is looked at too; levitate takes a single path.
 */
function main(): number {
  const folder = join(ROOT, '.cache/compatibility');
  const entry = join(folder, 'entry.ts');
  mkdirSync(folder, { recursive: true });
  const imports = pluginModules(join(ROOT, 'src')).map((file) => relative(folder, file).replace(/\.tsx?$/, ''));
  writeFileSync(entry, imports.map((path, i) => `export * as module${i} from '${path}';\n`).join(''));
  const { status, error } = spawnSync('levitate', ['is-compatible', '--path', entry, '--target', TARGET], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  if (error !== undefined) {
    process.stderr.write(`levitate cannot be run: ${error.message}\n`);
  }
  return status ?? 1;
}

process.exitCode = main();
