import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The `module.ts` or `module.tsx` beside each `plugin.json` below `folder`: what webpack makes a module.js of. */
export function pluginModules(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)plugin\.json$/.test(file))
    .map((file) => moduleBeside(join(folder, dirname(file))))
    .sort();
}

function moduleBeside(folder: string): string {
  const found = ['module.ts', 'module.tsx'].map((name) => join(folder, name)).find((file) => existsSync(file));
  if (found === undefined) {
    throw new Error(`${folder} has a plugin.json and no module.ts or module.tsx`);
  }
  return found;
}
