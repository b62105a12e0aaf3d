import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { type RunningPrometheus, startPrometheus } from '../../scenarios/load/startPrometheus';
import { buildHost } from '../build';
import { type RunningWorkbench, startServer } from '../server/startServer';

import { DIST_DIR } from './ensurePluginBuild';
import { CACHE_DIR } from './folders';
import { isAlive } from './isAlive';
import { linkBlocks, type ScenarioData } from './scenarioData';

/** A Prometheus over scenario data that is cleaned up after itself. */
export interface ScenarioPrometheus {
  url: string;
  stop: () => Promise<void>;
}

/** Starts Prometheus on its own copy of the scenario data. `stop` ends it and removes the copy. */
export async function startScenarioPrometheus(data: ScenarioData): Promise<ScenarioPrometheus> {
  const runs = join(CACHE_DIR, 'runs');
  mkdirSync(runs, { recursive: true });
  removeRunsOfTheDead(runs);
  const folder = mkdtempSync(join(runs, `${process.pid}-`));
  const clean = () => rmSync(folder, { recursive: true, force: true });
  process.once('exit', clean);
  let prometheus: RunningPrometheus;
  try {
    linkBlocks(data.folder, folder);
    prometheus = await startPrometheus({ dataDir: folder });
  } catch (error) {
    clean();
    throw error;
  }
  return {
    url: prometheus.url,
    stop: async () => {
      await prometheus.stop();
      clean();
      process.removeListener('exit', clean);
    },
  };
}

/** A run that was killed outright could not clean up. */
function removeRunsOfTheDead(runs: string): void {
  readdirSync(runs)
    .filter((name) => !isAlive(Number.parseInt(name, 10)))
    .forEach((name) => rmSync(join(runs, name), { recursive: true, force: true }));
}

/** How to start the workbench on a Prometheus. */
export interface WorkbenchStart {
  /** `node_modules` with the Grafana packages of the host. */
  packagesDir: string;
  /** Names the folder of the host's bundle. */
  tree: string;
  prometheusUrl: string;
  /** Further data sources, `NAME=URL`. */
  moreSources?: readonly string[];
  data: ScenarioData;
  port: number;
  stateFile?: string;
}

const SCRAPE_INTERVAL = '30s';

/** Builds the host if need be and serves the built plugin with it. Rejects as `buildHost` and `startServer` do. */
export async function startWorkbench(start: WorkbenchStart): Promise<RunningWorkbench> {
  const { packagesDir, prometheusUrl, moreSources = [], port, stateFile, data } = start;
  const host = await buildHost({ packagesDir, outDir: join(CACHE_DIR, 'workbench', start.tree) });
  return startServer({
    distDir: DIST_DIR,
    hostDir: host.outDir,
    packagesDir,
    prometheusUrls: [prometheusUrl, ...moreSources],
    port,
    stateFile,
    annotations: data.info.annotations,
    scrapeInterval: SCRAPE_INTERVAL,
  });
}
