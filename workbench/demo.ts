import { createServer } from 'node:net';
import { join } from 'node:path';

import { allScenarios } from '../scenarios/histories/allScenarios';
import { profileNames } from '../scenarios/profiles/profileNamed';
import { APP_PATH } from '../src/constants';

import { ChildRunner } from './demo/ChildRunner';
import { ensurePluginBuild } from './demo/ensurePluginBuild';
import { CACHE_DIR, ROOT } from './demo/folders';
import { type DemoArguments, parseDemoArguments } from './demo/parseDemoArguments';
import { scenarioData } from './demo/scenarioData';
import { startScenarioPrometheus, startWorkbench } from './demo/startStack';
import { UndoStack } from './demo/UndoStack';

const BAD_INPUT = 2;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
const startedAtMs = Date.now();
const say = (line: string) => console.log(`[${((Date.now() - startedAtMs) / 1000).toFixed(1).padStart(5)} s] ${line}`);

/** `npm run demo`: the built plugin in the workbench, on a real Prometheus with scenario data, until Ctrl-C. */
async function main(): Promise<void> {
  const known = { scenarioIds: allScenarios.map(({ id }) => id), profiles: profileNames() };
  const parsed = parseDemoArguments(process.argv.slice(2), known);
  if (!parsed.ok) {
    return refuse(parsed.error);
  }
  if (!(await isFree(parsed.value.port))) {
    return refuse(portInUse(parsed.value.port));
  }
  const undo = new UndoStack();
  const stop = () => {
    say('stopping ...');
    undo.undoAll().then(
      () => process.exit(0),
      () => process.exit(1)
    );
  };
  SIGNALS.forEach((signal) => process.on(signal, () => undo.isUndone || stop()));
  try {
    await start(parsed.value, undo);
  } catch (error) {
    if (!undo.isUndone) {
      await undo.undoAll();
      refuse(explain(error, parsed.value.port));
    }
  }
}

async function start(asked: DemoArguments, undo: UndoStack): Promise<void> {
  const runner = new ChildRunner(ROOT);
  undo.push(() => runner.stopAll());
  say(`scenarios ${asked.scenarioIds.join(', ')}, profile ${asked.profile}`);
  const [data] = await Promise.all([
    scenarioData(asked, runner).then((made) => {
      const { nodes, pods } = made.info;
      say(`scenario data ${made.reused ? 'of an earlier run' : 'made'}: ${nodes} nodes, ${pods} pods`);
      return made;
    }),
    ensurePluginBuild(runner).then((built) => say(built ? 'plugin built' : 'plugin is up to date')),
  ]);
  const prometheus = await undo.keep(startScenarioPrometheus(data), ({ stop }) => stop());
  say(`Prometheus answers on ${prometheus.url}`);
  const packagesDir = join(ROOT, 'node_modules');
  const stateFile = join(CACHE_DIR, 'demo-settings.json');
  const { port } = asked;
  const workbench = await undo.keep(
    startWorkbench({ packagesDir, tree: 'newest', prometheusUrl: prometheus.url, data, port, stateFile }),
    ({ close }) => close()
  );
  const until = new Date(data.info.untilSeconds * 1000).toTimeString().slice(0, 5);
  say(`samples reach to ${until}; Ctrl-C stops everything`);
  console.log(`\n  Culprit is ready: ${workbench.url}${APP_PATH}\n`);
}

function refuse(message: string): void {
  process.stderr.write(`demo: ${message}\n`);
  process.exitCode = BAD_INPUT;
}

const portInUse = (port: number): string => `port ${port} is in use; choose another with --port`;

/** What went wrong, for a person; the port was free a moment ago, but may be taken by now. */
function explain(error: unknown, port: number): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  return 'code' in error && error.code === 'EADDRINUSE' ? portInUse(port) : error.message;
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}

void main();
