import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import { levitateVerdict } from './levitateVerdict';
import { pluginModules } from './pluginModules';

const ROOT = resolve(__dirname, '../..');
const OLDEST = '12.3.0';
const PACKAGES = ['data', 'ui', 'runtime'].map((name) => `@grafana/${name}@${OLDEST}`);

/**
 * `npm run levitate`: compares what the plugin takes from Grafana's packages with the oldest supported Grafana. One entry
 * file imports every module, so that the nested panel is looked at too; levitate takes a single path. False alarms are
 * silenced in .levignore.js. Exit 1 when something is lacking or a package was not compared.
 */
function main(): number {
  const args = ['is-compatible', '--path', writeEntry(), '--target', PACKAGES.join(',')];
  const { status, error, stdout, stderr } = spawnSync('levitate', args, { cwd: ROOT, encoding: 'utf8' });
  process.stdout.write(`${stdout}${stderr}`);
  const verdict = error?.message ?? levitateVerdict(status ?? 1, stdout + stderr, PACKAGES.length);
  if (verdict !== undefined) {
    process.stderr.write(`levitate: ${verdict}\n`);
  }
  return verdict === undefined ? 0 : 1;
}

function writeEntry(): string {
  const folder = join(ROOT, '.cache/compatibility');
  const entry = join(folder, 'entry.ts');
  mkdirSync(folder, { recursive: true });
  const imports = pluginModules(join(ROOT, 'src')).map((file) => relative(folder, file).replace(/\.tsx?$/, ''));
  writeFileSync(entry, imports.map((path, i) => `export * as module${i} from '${path}';\n`).join(''));
  return entry;
}

process.exitCode = main();
