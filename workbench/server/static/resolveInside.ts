import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';

/**
 * The file `relative` names below `folder`, symbolic links followed, or undefined when it is absent, is not a plain
 * file, or lies outside.
 */
export function resolveInside(folder: string, relative: string): string | undefined {
  if (relative.includes('\0')) {
    return undefined;
  }
  try {
    const base = realpathSync(folder);
    const file = realpathSync(resolve(base, `./${relative}`));
    const inside = file.startsWith(base.endsWith(sep) ? base : base + sep);
    return inside && statSync(file).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}
