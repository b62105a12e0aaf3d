// Runs one of the project's commands in any clone, set up or not. Plain JavaScript without packages, because it is what
// installs them. Its own words go to standard error: standard output belongs to the command.
//
// node tools/setup/run.mjs [--prometheus] [--chromium] [--floor] [ENTRY.ts | --bin NAME] [arguments ...]
import { realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { debianPackage } from './debian.mjs';
import { npmPackages } from './packages.mjs';
import { runChild } from './runChild.mjs';
import { SetupError } from './SetupError.mjs';
import { withLock } from './withLock.mjs';

const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const LEAST_NODE = 20;
const say = (text) => process.stderr.write(`setup: ${text}\n`);

const NEEDS = {
  '--prometheus': debianPackage('prometheus'),
  '--chromium': debianPackage('chromium'),
  '--floor': npmPackages(join(ROOT, 'workbench/floor')),
};

try {
  const [flags, command] = split(process.argv.slice(2));
  refuseOldNode();
  for (const need of [npmPackages(ROOT), ...flags.map((flag) => NEEDS[flag])]) {
    await ensure(need);
  }
  process.exitCode = command.length === 0 ? 0 : await runChild(nodeArguments(command), childEnvironment());
} catch (error) {
  if (!(error instanceof SetupError)) {
    throw error;
  }
  say(error.message);
  process.exitCode = 1;
}

/** Installs one thing unless it is there; two setups of one clone at a time would spoil each other's work. */
async function ensure(need) {
  if (!need.isReady()) {
    await withLock(join(ROOT, '.cache/setup.lock'), say, () => need.isReady() || need.install(say));
  }
}

/** The leading flags are ours, all that follows is the command's. */
function split(argv) {
  const end = argv.findIndex((argument) => !(argument in NEEDS));
  return end < 0 ? [argv, []] : [argv.slice(0, end), argv.slice(end)];
}

function refuseOldNode() {
  if (Number(process.versions.node.split('.')[0]) < LEAST_NODE) {
    throw new SetupError(`Node.js ${LEAST_NODE} or newer is needed; this is ${process.version}.`);
  }
}

function nodeArguments([first, ...rest]) {
  if (first !== '--bin') {
    return ['--import', import.meta.resolve('tsx'), first, ...rest];
  }
  const [name, ...args] = rest;
  return [realpathSync(join(ROOT, 'node_modules/.bin', name)), ...args];
}

/** The programs of our packages come first on the PATH, also when this file is run without npm. */
function childEnvironment() {
  return { ...process.env, PATH: `${join(ROOT, 'node_modules/.bin')}:${process.env.PATH ?? ''}` };
}
