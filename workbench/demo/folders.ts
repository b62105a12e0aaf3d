import { join, resolve } from 'node:path';

/** The project's folder. */
export const ROOT = resolve(__dirname, '../..');
/** Everything that may be thrown away and made again. */
export const CACHE_DIR = join(ROOT, '.cache');
