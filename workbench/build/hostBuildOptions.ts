import { join } from 'node:path';
import type { BuildOptions } from 'esbuild';

import { internalEntriesPlugin } from './internalEntriesPlugin';
import { packageTreePlugin } from './packageTreePlugin';

interface HostBuildInput {
  hostSources: string;
  packagesDir: string;
  outDir: string;
  dev: boolean;
}

/** How esbuild makes the host bundle. Nothing is taken from a tsconfig, lest the plugin's settings leak in. */
export function hostBuildOptions({ hostSources, packagesDir, outDir, dev }: HostBuildInput) {
  const mode = dev ? 'development' : 'production';
  return {
    absWorkingDir: hostSources,
    entryPoints: { host: join(hostSources, 'main.tsx') },
    outdir: outDir,
    bundle: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    platform: 'browser',
    mainFields: ['browser', 'module', 'main'],
    conditions: ['browser', 'import', 'module', mode],
    jsx: 'automatic',
    tsconfigRaw: { compilerOptions: { jsx: 'react-jsx', target: 'es2022', useDefineForClassFields: true } },
    minify: !dev,
    sourcemap: dev ? 'linked' : false,
    metafile: true,
    logLevel: 'error',
    loader: { '.svg': 'dataurl', '.ttf': 'dataurl', '.woff': 'file', '.woff2': 'file', '.png': 'dataurl' },
    define: {
      'process.env.NODE_ENV': JSON.stringify(mode),
      global: 'globalThis',
      // SystemJS installs window.define; a UMD package evaluated after it would register there and export nothing.
      define: 'undefined',
    },
    plugins: [internalEntriesPlugin(packagesDir), packageTreePlugin(packagesDir, hostSources)],
  } satisfies BuildOptions;
}
