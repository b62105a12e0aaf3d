import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

import { INTERNAL_ENTRIES } from './internalEntries';

const NAMESPACE = 'grafana-internal';

/** Makes the `internal` entry points of `@grafana` packages importable. The build fails with the file's name when a needed one has moved. */
export function internalEntriesPlugin(packagesDir: string): Plugin {
  return {
    name: NAMESPACE,
    setup(build) {
      build.onResolve({ filter: /^@grafana\/[a-z0-9]+\/internal$/ }, ({ path }) =>
        INTERNAL_ENTRIES[path] ? { path, namespace: NAMESPACE } : undefined
      );
      build.onLoad({ filter: /.*/, namespace: NAMESPACE }, ({ path }) => ({
        resolveDir: dirname(packagesDir),
        contents: entrySource(packagesDir, path),
      }));
    },
  };
}

function entrySource(packagesDir: string, entry: string): string {
  return (INTERNAL_ENTRIES[entry] ?? [])
    .map(({ file, names }) => {
      const path = join(packagesDir, file);
      if (existsSync(path)) {
        return exportNames(path, names);
      }
      const needed = names.filter((name) => !name.endsWith('?'));
      if (needed.length > 0) {
        throw new Error(`${path} is gone, the workbench takes ${needed.join(', ')} from it`);
      }
      return names.map((name) => `export const ${name.slice(0, -1)} = undefined;`).join('\n');
    })
    .join('\n');
}

function exportNames(path: string, names: readonly string[]): string {
  const bare = names.map((name) => name.replace(/\?$/, ''));
  return `export { ${bare.join(', ')} } from ${JSON.stringify(path)};`;
}
