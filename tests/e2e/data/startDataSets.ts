import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { loadScenario } from '../../../scenarios/load/loadScenario';
import { startPrometheus } from '../../../scenarios/load/startPrometheus';

import { DATA_SETS, type DataSet, DOWN } from './dataSets';

/** A data source that a Grafana or the workbench is to be given. */
export interface TestDataSource {
  uid: string;
  url: string;
}

export interface RunningDataSets {
  sources: TestDataSource[];
  /** The "now" of their data, Unix seconds. */
  anchorSeconds: number;
  /** Ends every Prometheus and removes the data. */
  stop: () => Promise<void>;
}

const AHEAD_HOURS = 2;

/** Loads every data set with its anchor at the present and starts a Prometheus for each. */
export async function startDataSets(): Promise<RunningDataSets> {
  const to = new Date(Math.floor(Date.now() / 1000) * 1000);
  const folder = mkdtempSync(join(tmpdir(), 'culprit-e2e-'));
  const stops: Array<() => Promise<void>> = [];
  const stop = async () => {
    await Promise.all(stops.splice(0).map((end) => end()));
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    const sources: TestDataSource[] = [];
    for (const set of DATA_SETS) {
      const prometheus = await startPrometheus({ dataDir: await load(set, folder, to) });
      stops.push(prometheus.stop);
      sources.push({ uid: set.uid, url: prometheus.url });
    }
    return { sources: [...sources, DOWN], anchorSeconds: to.getTime() / 1000, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function load({ uid, parts }: DataSet, folder: string, to: Date): Promise<string> {
  const dataDir = join(folder, uid);
  for (const part of parts) {
    await loadScenario({ ...part, to, aheadHours: AHEAD_HOURS, dataDir });
  }
  return dataDir;
}
