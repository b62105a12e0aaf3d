import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'esbuild';

import { isRecord } from '../server/http/readBody';

const STUB = 'stub';
const ROUTER = 'workbench-router';

/**
 * Resolves every package the host sources import from one chosen `node_modules`, wherever those sources lie. The
 * router is the pair `@grafana/ui` brings along, as in Grafana itself. Monaco and the cloud assistant are left out.
 */
export function packageTreePlugin(packagesDir: string, hostSources: string): Plugin {
  return {
    name: 'package-tree',
    setup(build) {
      build.onResolve({ filter: /^(monaco-editor(\/|$)|@grafana\/assistant$)/ }, ({ path }) => ({
        path,
        namespace: STUB,
      }));
      build.onLoad({ filter: /.*/, namespace: STUB }, () => ({ contents: 'module.exports = {};' }));
      build.onResolve({ filter: /^workbench-router$/ }, ({ path }) => ({ path, namespace: ROUTER }));
      build.onLoad({ filter: /.*/, namespace: ROUTER }, () => ({
        contents: routerSource(packagesDir),
        resolveDir: packagesDir,
      }));
      build.onResolve({ filter: /^react-router-dom(-v5-compat)?$/ }, ({ path, importer }) =>
        importer.startsWith(hostSources) ? { path: packageEntry(packagesDir, path) } : undefined
      );
      build.onResolve({ filter: /^[^./]/ }, async ({ path, importer, kind, pluginData }) => {
        if (pluginData === STUB || !importer.startsWith(hostSources)) {
          return undefined;
        }
        return build.resolve(path, { kind, resolveDir: dirname(packagesDir), pluginData: STUB });
      });
    },
  };
}

function routerSource(packagesDir: string): string {
  const v5 = JSON.stringify(packageEntry(packagesDir, 'react-router-dom'));
  const compat = JSON.stringify(packageEntry(packagesDir, 'react-router-dom-v5-compat'));
  return `export { Router } from ${v5};
    export { CompatRouter, Navigate, Route, Routes, useLocation, useParams } from ${compat};`;
}

/** The ES module entry of a package as `@grafana/ui` would find it. */
function packageEntry(packagesDir: string, name: string): string {
  const fromUi = createRequire(join(packagesDir, '@grafana/ui/package.json'));
  for (const folder of fromUi.resolve.paths(name) ?? []) {
    const json = readPackage(join(folder, name, 'package.json'));
    const entry = json?.module ?? json?.main;
    if (typeof entry === 'string') {
      return join(folder, name, entry);
    }
  }
  throw new Error(`${name} is not installed in ${packagesDir}`);
}

function readPackage(file: string): Record<string, unknown> | undefined {
  try {
    const json: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(json) ? json : undefined;
  } catch {
    return undefined;
  }
}
