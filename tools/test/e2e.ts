import { allStages } from './allStages';
import { runStages, summary } from './runStages';
import { browserStages } from './stages/browserStages';

/** `npm run e2e [-- playwright arguments]`: build and browser tests alone, on the workbench or on GRAFANA_URL. */
async function main(): Promise<number> {
  const grafanaUrl = process.env.GRAFANA_URL || undefined;
  const build = allStages(grafanaUrl).filter(({ name }) => name === 'build');
  const runs = await runStages([...build, ...browserStages(grafanaUrl, process.argv.slice(2))], console.log);
  const { lines, failed } = summary(runs);
  console.log(`\n${lines.join('\n')}`);
  return failed === 0 ? 0 : 1;
}

void main().then((code) => process.exit(code));
