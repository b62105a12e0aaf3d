import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { buildHost } from './build';
import { startServer } from './server/startServer';
import type { GrafanaAnnotation, WorkbenchOptions } from './server/WorkbenchOptions';

const USAGE = `Usage: npx tsx workbench/main.ts --prometheus [NAME=]URL [...]
  --dist DIR          the built plugin (dist)
  --port N            port on 127.0.0.1 (3001)
  --packages DIR      node_modules with the Grafana packages (node_modules)
  --annotations FILE  what GET /api/annotations answers, in that shape
  --dashboards DIR    folder with dashboard JSON, may be repeated
  --state FILE        keep plugin settings in this JSON file
  --theme dark|light  theme of a first visit (dark)
  --scrape-interval D scrape interval of the data sources (15s)
  --dev               development build of the host, with source maps`;

/** A mistake of the person at the keyboard: shown as one line, without a stack. */
class UsageError extends Error {}

interface Arguments extends Omit<WorkbenchOptions, 'hostDir'> {
  dev: boolean;
}

function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      prometheus: { type: 'string', multiple: true },
      dist: { type: 'string', default: 'dist' },
      port: { type: 'string', default: '3001' },
      packages: { type: 'string', default: 'node_modules' },
      annotations: { type: 'string' },
      dashboards: { type: 'string', multiple: true },
      state: { type: 'string' },
      theme: { type: 'string', default: 'dark' },
      'scrape-interval': { type: 'string', default: '15s' },
      dev: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    console.log(USAGE);
    process.exit(0);
  }
  if (!values.prometheus?.length) {
    throw new UsageError(`--prometheus is missing\n${USAGE}`);
  }
  if (!existsSync(join(values.dist, 'plugin.json'))) {
    throw new UsageError(`${values.dist} holds no built plugin; run: npm run build`);
  }
  if (!existsSync(join(values.packages, '@grafana/runtime'))) {
    throw new UsageError(`${values.packages} holds no Grafana packages; run npm ci there`);
  }
  return {
    prometheusUrls: values.prometheus,
    distDir: values.dist,
    port: readPort(values.port),
    packagesDir: values.packages,
    annotations: values.annotations === undefined ? [] : readAnnotations(values.annotations),
    dashboardDirs: values.dashboards,
    stateFile: values.state,
    theme: values.theme === 'light' ? 'light' : 'dark',
    scrapeInterval: values['scrape-interval'],
    dev: values.dev,
  };
}

function readPort(text: string): number {
  const port = /^\d+$/.test(text) ? Number(text) : -1;
  if (port < 0 || port > 65_535) {
    throw new UsageError(`--port must be a number from 0 to 65535, not ${text}`);
  }
  return port;
}

function readAnnotations(file: string): GrafanaAnnotation[] {
  try {
    const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (Array.isArray(list)) {
      return list;
    }
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`);
  }
  throw new UsageError(`${file} must hold a JSON list of annotations`);
}

async function main(): Promise<void> {
  const { dev, ...options } = readArguments();
  const packagesDir = resolve(options.packagesDir);
  const outDir = resolve('.cache/workbench', `${basename(dirname(packagesDir))}${dev ? '-dev' : ''}`);
  const host = await buildHost({ packagesDir, outDir, dev });
  console.log(host.reused ? 'Host bundle is up to date' : `Host bundle built in ${host.durationMs} ms`);
  const server = await startServer({ ...options, hostDir: host.outDir });
  console.log(`Workbench ready on ${server.url}`);
  const stop = (): void => {
    void server.close().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

/** What a mistake is worth saying in one line; undefined for a fault of the workbench itself. */
function explain(error: unknown): string | undefined {
  if (error instanceof UsageError || error instanceof RangeError) {
    return error.message;
  }
  if (!(error instanceof Error) || !('code' in error)) {
    return undefined;
  }
  if (error.code === 'EADDRINUSE') {
    return 'That port is in use; choose another with --port';
  }
  return String(error.code).startsWith('ERR_PARSE_ARGS') ? `${error.message}\n${USAGE}` : undefined;
}

main().catch((error: unknown) => {
  console.error(explain(error) ?? error);
  process.exit(2);
});
