import { ChildRunner } from './ChildRunner';
import { ensurePluginBuild } from './ensurePluginBuild';
import { ROOT } from './folders';
import { scenarioDataIn } from './scenarioData';

/** `prepare.ts FOLDER`, for docker compose: builds the plugin and puts scenario data into a folder, as far as need be. */
async function main([folder]: string[]): Promise<void> {
  if (folder === undefined) {
    throw new Error('name the folder for the scenario data');
  }
  const runner = new ChildRunner(ROOT);
  console.log((await ensurePluginBuild(runner)) ? 'plugin built' : 'plugin is up to date');
  console.log((await scenarioDataIn(folder, runner)) ? 'scenario data made' : 'scenario data is fresh');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
