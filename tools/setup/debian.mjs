import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { SetupError } from './SetupError.mjs';

const POLICY = '/usr/sbin/policy-rc.d';

/** What a command may need from the system, and how a person without apt-get gets it. */
const NEEDS = {
  prometheus: {
    isThere: () => isOnPath('prometheus') && isOnPath('promtool'),
    byHand: 'get it from https://prometheus.io/download and put prometheus and promtool on the PATH',
  },
  chromium: {
    isThere: () => existsSync(process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
    byHand: 'install Chromium or Chrome and set CHROMIUM_PATH to its program',
  },
};

/** A Debian package's programs: `install` gets them by apt-get and throws SetupError when it cannot. */
export const debianPackage = (name) => ({
  isReady: () => NEEDS[name].isThere(),
  install: (say) => install(name, say),
});

function install(name, say) {
  const { isThere, byHand } = NEEDS[name];
  const sudo = rootPrefix();
  if (sudo === undefined || !isOnPath('apt-get')) {
    const why = isOnPath('apt-get') ? 'this is not root and sudo asks for a password' : 'there is no apt-get';
    throw new SetupError(`${name} is missing and ${why}: run "apt-get install ${name}" as root, or ${byHand}.`);
  }
  say(`installing ${name} with apt-get ...`);
  withoutServiceStart(sudo, () => aptGetInstall(sudo, name));
  if (!isThere()) {
    throw new SetupError(`apt-get installed ${name}, but its program is not found: ${byHand}.`);
  }
}

/** Words to put before a command so that it runs as root; undefined when that cannot be had without a password. */
function rootPrefix() {
  if (process.getuid?.() === 0) {
    return [];
  }
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0 ? ['sudo', '-n'] : undefined;
}

function aptGetInstall(sudo, name) {
  const update = run(sudo, ['apt-get', 'update', '-q']);
  const install = run(sudo, ['apt-get', 'install', '-y', '-q', '--no-install-recommends', name]);
  if (install.status !== 0) {
    const lines = `${update.stderr}\n${install.stdout}\n${install.stderr}`
      .split('\n')
      .filter((line) => /^[EW]:/.test(line));
    throw new SetupError(`apt-get could not install ${name}: ${NEEDS[name].byHand}.\n${lines.slice(0, 6).join('\n')}`);
  }
}

/**
 * Debian starts and enables a service when its package is installed. Our own Prometheus is started by hand, so the
 * usual policy file forbids the start, and a service that systemd knows is switched off again.
 */
function withoutServiceStart(sudo, work) {
  const ours = !existsSync(POLICY);
  if (ours) {
    run(sudo, ['sh', '-c', `printf '#!/bin/sh\\nexit 101\\n' > ${POLICY} && chmod 755 ${POLICY}`]);
  }
  try {
    work();
  } finally {
    if (ours) {
      run(sudo, ['rm', '-f', POLICY]);
    }
    if (existsSync('/run/systemd/system')) {
      run(sudo, ['systemctl', 'disable', '--now', '--quiet', 'prometheus.service']);
    }
  }
}

function run(sudo, command) {
  const [program, ...args] = [...sudo, ...command];
  return spawnSync(program, args, {
    encoding: 'utf8',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 1 << 26,
  });
}

function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => isExecutable(join(folder, program)));
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
