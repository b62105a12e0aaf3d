import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build, type Metafile } from 'esbuild';

import { buildKey } from './build/buildKey';
import { hostBuildOptions } from './build/hostBuildOptions';

export interface BuildHostOptions {
  /** The `node_modules` with the Grafana packages to build against. */
  packagesDir: string;
  /** Where the bundle goes, in place of what is there. It is given a `.gitignore` of its own. */
  outDir: string;
  /** React's development build, source maps, no minifying. */
  dev?: boolean;
}

export interface BuiltHost {
  outDir: string;
  /** True when nothing had changed and the bundle of an earlier run was kept. */
  reused: boolean;
  durationMs: number;
  bytes: number;
}

const HOST_SOURCES = resolve(__dirname, 'host');
const BUILD_SOURCES = resolve(__dirname, 'build');
const KEY_FILE = 'build-key.json';

/**
 * Bundles the host sources with esbuild, or keeps the bundle that is there when neither sources nor packages have
 * changed. Rejects when the packages are not installed, when one has moved what the host needs, or when the bundle
 * would mix packages of another `node_modules` in.
 */
export async function buildHost(options: BuildHostOptions): Promise<BuiltHost> {
  const startedAtMs = Date.now();
  const packagesDir = resolve(options.packagesDir);
  const outDir = resolve(options.outDir);
  const dev = options.dev ?? false;
  const key = buildKey([HOST_SOURCES, BUILD_SOURCES], packagesDir, dev);
  const keyFile = join(outDir, KEY_FILE);
  const old = readKeyFile(keyFile);
  if (old?.key === key && existsSync(join(outDir, 'host.js'))) {
    return { outDir, reused: true, durationMs: Date.now() - startedAtMs, bytes: old.bytes };
  }
  const bytes = await buildAside(outDir, { key, packagesDir, dev });
  return { outDir, reused: false, durationMs: Date.now() - startedAtMs, bytes };
}

/** Builds next to `outDir` and moves the result there, so that a failed or second build never leaves half a bundle. */
async function buildAside(outDir: string, input: { key: string; packagesDir: string; dev: boolean }): Promise<number> {
  const { key, packagesDir, dev } = input;
  const aside = `${outDir}.${process.pid}`;
  try {
    mkdirSync(aside, { recursive: true });
    writeFileSync(join(aside, '.gitignore'), '*\n');
    const options = hostBuildOptions({ hostSources: HOST_SOURCES, packagesDir, outDir: aside, dev });
    const { metafile } = await build(options);
    refuseForeignPackages(metafile, packagesDir);
    const bytes = Object.values(metafile.outputs).reduce((sum, output) => sum + output.bytes, 0);
    writeFileSync(join(aside, KEY_FILE), JSON.stringify({ key, bytes }));
    rmSync(outDir, { recursive: true, force: true });
    renameSync(aside, outDir);
    return bytes;
  } finally {
    rmSync(aside, { recursive: true, force: true });
  }
}

function refuseForeignPackages(metafile: Metafile, packagesDir: string): void {
  const foreign = Object.keys(metafile.inputs)
    .filter((input) => input.includes('node_modules/'))
    .map((input) => resolve(HOST_SOURCES, input))
    .filter((file) => !file.startsWith(`${packagesDir}/`));
  if (foreign.length > 0) {
    throw new Error(`The host bundle took files from outside ${packagesDir}, first ${foreign[0]}`);
  }
}

function readKeyFile(file: string): { key: string; bytes: number } | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const known = typeof value === 'object' && value !== null && 'key' in value && 'bytes' in value;
    return known ? { key: String(value.key), bytes: Number(value.bytes) } : undefined;
  } catch {
    return undefined;
  }
}
