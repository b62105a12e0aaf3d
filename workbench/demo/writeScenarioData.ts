import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import { allScenarios } from '../../scenarios/histories/allScenarios';
import { loadScenario } from '../../scenarios/load/loadScenario';

import { defaultScenarios } from './parseDemoArguments';
import { writeScenarioInfo } from './ScenarioInfo';

const DEFAULT_PROFILE = 'kube-prometheus';

/**
 * `writeScenarioData.ts FOLDER [PROFILE [ID ...]]`: fills a folder with TSDB blocks of the histories within the background
 * cluster, around this moment. What was in the folder is removed, the folder itself stays: it may be a mounted volume.
 */
async function main([folder, profile = DEFAULT_PROFILE, ...asked]: string[]): Promise<void> {
  if (folder === undefined) {
    throw new Error('name the folder to write to');
  }
  const known = allScenarios.map(({ id }) => id);
  const scenarioIds = asked.length > 0 ? asked : defaultScenarios({ scenarioIds: known });
  mkdirSync(folder, { recursive: true });
  readdirSync(folder).forEach((name) => rmSync(join(folder, name), { recursive: true, force: true }));
  const loaded = await loadScenario({ scenarioIds, profile, background: true, to: new Date(), dataDir: folder });
  writeScenarioInfo(folder, {
    scenarioIds,
    profile,
    anchorSeconds: loaded.to.getTime() / 1000,
    untilSeconds: loaded.until.getTime() / 1000,
    nodes: loaded.nodes,
    pods: loaded.pods,
    annotations: loaded.annotations,
  });
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
