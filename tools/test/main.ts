import { parseArgs } from 'node:util';

import { allStages } from './allStages';
import { commands } from './commands';
import { runStages, summary } from './runStages';

const BAD_INPUT = 2;

/** `npm test`: every stage, whatever became of the ones before; the last line is `N passed, N failed`. */
async function main(): Promise<number> {
  const grafanaUrl = process.env.GRAFANA_URL?.replace(/\/+$/, '') || undefined;
  const stages = allStages(grafanaUrl);
  const only = readOnly();
  const unknown = only.filter((name) => !stages.some((stage) => stage.name === name));
  if (unknown.length > 0) {
    process.stderr.write(
      `test: no stage ${unknown.join(', ')}; there are ${stages.map(({ name }) => name).join(', ')}\n`
    );
    return BAD_INPUT;
  }
  const chosen = only.length > 0 ? stages.filter(({ name }) => only.includes(name)) : stages;
  const runs = await runStages(chosen, console.log);
  const { lines, passed, failed } = summary(runs);
  const left = stages.length - chosen.length;
  console.log(`\n${left > 0 ? `Only ${only.join(', ')}: ${left} stages were left out.\n` : ''}${lines.join('\n')}`);
  return failed === 0 && passed > 0 ? 0 : 1;
}

/** `--only NAME`, repeatable or with commas. */
function readOnly(): string[] {
  const { values } = parseArgs({ options: { only: { type: 'string', multiple: true, default: [] } } });
  return values.only.flatMap((value) => value.split(','));
}

(['SIGINT', 'SIGTERM', 'SIGHUP'] as const).forEach((signal) =>
  process.on(signal, () => {
    commands.stopAll();
    process.exit(1);
  })
);

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`test: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(BAD_INPUT);
  }
);
