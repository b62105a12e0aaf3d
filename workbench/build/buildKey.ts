import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A key that changes when the bundle would: the host and build sources, the installed packages (npm's own list of
 * them) and the kind of build. Throws the file system's error when nothing is installed in `packagesDir`.
 */
export function buildKey(folders: readonly string[], packagesDir: string, dev: boolean): string {
  const hash = createHash('sha256');
  hash.update(`${dev ? 'development' : 'production'}\0${packagesDir}\0`);
  hash.update(readFileSync(join(packagesDir, '.package-lock.json')));
  for (const file of folders.flatMap(listFiles).sort()) {
    hash.update(`\0${file}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? listFiles(path) : [path];
  });
}
