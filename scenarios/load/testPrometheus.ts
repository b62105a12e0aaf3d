import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { type LoadInfo, type LoadRequest, loadScenario } from './loadScenario';
import { promQuery, type QueryRow } from './promQuery';
import { startPrometheus } from './startPrometheus';

/** The anchor that tests use. */
export const TEST_ANCHOR = new Date('2026-03-01T12:00:00Z');

/** A Prometheus that holds one load and nothing else, for a test. */
export interface LoadedPrometheus {
  url: string;
  info: LoadInfo;
  /** Instant query, seconds from the anchor. */
  ask: (query: string, atSeconds?: number) => Promise<QueryRow[]>;
  /** The single value of a query; rejects when there is none or more than one. */
  askOne: (query: string, atSeconds?: number) => Promise<number>;
  /** Ends Prometheus and removes its data. */
  remove: () => Promise<void>;
}

/** Loads into a directory of its own and starts Prometheus over it. */
export async function testPrometheus(request: Omit<LoadRequest, 'to' | 'dataDir'>): Promise<LoadedPrometheus> {
  const dataDir = mkdtempSync(join(tmpdir(), 'culprit-tsdb-'));
  const removeData = () => rmSync(dataDir, { recursive: true, force: true });
  try {
    const info = await loadScenario({ ...request, to: TEST_ANCHOR, dataDir });
    const { url, stop } = await startPrometheus({ dataDir });
    const ask = (query: string, atSeconds = 0) =>
      promQuery(url, query, new Date(TEST_ANCHOR.getTime() + atSeconds * 1000));
    const askOne = async (query: string, atSeconds = 0) => {
      const rows = await ask(query, atSeconds);
      const [row] = rows;
      if (!row || rows.length > 1) {
        throw new Error(`${rows.length} rows instead of 1 for ${query}`);
      }
      return row.value;
    };
    const remove = async () => {
      await stop();
      removeData();
    };
    return { url, info, ask, askOne, remove };
  } catch (error) {
    removeData();
    throw error;
  }
}
