import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gzipSync } from 'node:zlib';

/** One JavaScript file of a build. */
export interface FileSize {
  file: string;
  rawBytes: number;
  gzipBytes: number;
}

/** Every `.js` file below `distDir`, the biggest first. Throws the file system's error when there is no build. */
export function bundleSizes(distDir: string): FileSize[] {
  return readdirSync(distDir, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.js'))
    .map((file) => {
      const content = readFileSync(join(distDir, file));
      const gzipBytes = gzipSync(content, { level: constants.Z_BEST_COMPRESSION }).length;
      return { file, rawBytes: content.length, gzipBytes };
    })
    .sort((a, b) => b.gzipBytes - a.gzipBytes);
}
