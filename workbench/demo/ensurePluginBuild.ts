import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { ChildRunner } from './ChildRunner';
import { CACHE_DIR, ROOT } from './folders';
import { hashFiles } from './hashFiles';

const SOURCES = ['src', '.config', '.swcrc', 'webpack.config.ts', 'tsconfig.json', 'package.json', 'package-lock.json'];
const SHOWN_LINES = 40;

export const DIST_DIR = join(ROOT, 'dist');

/**
 * Builds the plugin with webpack unless dist is of these very sources. Answers whether it built. Rejects with webpack's
 * last lines when the build fails.
 */
export async function ensurePluginBuild(runner: ChildRunner): Promise<boolean> {
  const key = hashFiles(SOURCES.map((path) => join(ROOT, path)));
  const stamp = join(CACHE_DIR, 'plugin-build.key');
  if (existsSync(join(DIST_DIR, 'module.js')) && readIfThere(stamp) === `${key} ${builtKey()}`) {
    return false;
  }
  const { code, output } = await runner.run('webpack', ['-c', './webpack.config.ts', '--env', 'production']);
  if (code !== 0) {
    throw new Error(`the plugin does not build:\n${output.trimEnd().split('\n').slice(-SHOWN_LINES).join('\n')}`);
  }
  mkdirSync(CACHE_DIR, { recursive: true });
  writeFileSync(stamp, `${key} ${builtKey()}`);
  return true;
}

/** Of the build itself, so that a development build in dist is not taken for ours. */
const builtKey = (): string => hashFiles([join(DIST_DIR, 'module.js')]);

const readIfThere = (file: string): string | undefined => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
