import { execFile } from 'node:child_process';

import { explainSpawnError } from './missingBinary';

/** Long histories would otherwise be read once for every two hours. */
const MAX_BLOCK_DURATION = '54h';

/** promtool spends a fifth of its time collecting garbage unless told to wait. */
const GARBAGE_COLLECTION = { GOGC: '400' };

/** Loads an OpenMetrics file as blocks into a TSDB directory, with promtool. Rejects with promtool's own words. */
export function importOpenMetrics(file: string, dataDir: string, promtool = 'promtool'): Promise<void> {
  const args = ['tsdb', 'create-blocks-from', 'openmetrics', '--quiet'];
  return new Promise((resolve, reject) => {
    execFile(
      promtool,
      [...args, `--max-block-duration=${MAX_BLOCK_DURATION}`, file, dataDir],
      { env: { ...process.env, ...GARBAGE_COLLECTION } },
      (error, stdout, stderr) => {
        if (!error) {
          resolve();
        } else if (error.code === undefined || typeof error.code === 'number') {
          reject(new Error(`promtool refused ${file}: ${(stderr || stdout || error.message).trim()}`));
        } else {
          reject(explainSpawnError(promtool, error));
        }
      }
    );
  });
}
