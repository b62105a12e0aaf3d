import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { SetupError } from './SetupError.mjs';

const STAMP = '.culprit-setup';

/**
 * The npm packages of one folder: `isReady` compares node_modules with package-lock.json in a few milliseconds, `install`
 * runs `npm ci` and throws SetupError with npm's own error lines when it fails.
 */
export const npmPackages = (folder) => ({
  isReady: () => hasPackages(folder),
  install: (say) => install(folder, say),
});

function hasPackages(folder) {
  const modules = join(folder, 'node_modules');
  const lock = readFileSync(join(folder, 'package-lock.json'), 'utf8');
  const key = createHash('sha256').update(lock).digest('hex');
  const stamp = join(modules, STAMP);
  if (readIfThere(stamp) === key) {
    return true;
  }
  if (!isInstalled(JSON.parse(lock), readIfThere(join(modules, '.package-lock.json')))) {
    return false;
  }
  writeFileSync(stamp, key);
  return true;
}

/** True when npm's own list of installed packages holds every package of the lock file in its version. */
export function isInstalled(lock, installedText) {
  if (installedText === undefined) {
    return false;
  }
  const installed = JSON.parse(installedText).packages ?? {};
  return Object.entries(lock.packages ?? {})
    .filter(([path, entry]) => path !== '' && !entry.optional && !entry.devOptional && !entry.link)
    .every(([path, entry]) => installed[path]?.version === entry.version);
}

function install(folder, say) {
  say(`installing the npm packages of ${folder} (npm ci), about a minute or two ...`);
  const { status, error, stdout, stderr } = spawnSync(
    'npm',
    ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'],
    {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'development' },
      maxBuffer: 1 << 26,
    }
  );
  if (error !== undefined) {
    throw new SetupError(`npm cannot be run (${error.message}); install Node.js with npm.`);
  }
  if (status !== 0) {
    const lines = `${stdout}${stderr}`.split('\n').filter((line) => /npm (err|error)/i.test(line));
    throw new SetupError(
      `npm ci failed in ${folder}; is the package registry reachable?\n${lines.slice(0, 12).join('\n')}`
    );
  }
}

const readIfThere = (file) => (existsSync(file) ? readFileSync(file, 'utf8') : undefined);
