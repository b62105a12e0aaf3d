import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const TOOLS = resolve(__dirname);
const { isInstalled } = jest.requireActual<{ isInstalled: (lock: unknown, installed?: string) => boolean }>(
  './packages.mjs'
);

/** Runs code against a module of the setup, in a node of its own as in a fresh clone. */
function run(code: string, env: Record<string, string> = {}) {
  return spawnSync(process.execPath, ['--input-type=module', '-e', code], {
    cwd: TOOLS,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'culprit-setup-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('packages', () => {
  const lock = {
    packages: {
      '': { version: '1.0.0' },
      'node_modules/a': { version: '1.0.0' },
      'node_modules/only-on-mac': { version: '2.0.0', optional: true },
    },
  };
  const installed = (packages: object) => JSON.stringify({ packages });

  it('are there when npm lists each in its version, optional ones aside', () => {
    expect(isInstalled(lock, installed({ 'node_modules/a': { version: '1.0.0' } }))).toBe(true);
  });

  it.each([
    ['nothing is installed', undefined],
    ['one is missing', installed({})],
    ['one has another version', installed({ 'node_modules/a': { version: '1.0.1' } })],
  ])('are not when %s', (_, list) => {
    expect(isInstalled(lock, list)).toBe(false);
  });
});

describe('a program from Debian', () => {
  const install = "import { debianPackage } from './debian.mjs'; debianPackage('prometheus').install(console.error)";

  it('that cannot be had ends in one clear sentence', () => {
    const { status, stderr } = run(install, { PATH: folder });
    expect(status).toBe(1);
    expect(stderr).toMatch(
      /prometheus is missing and there is no apt-get: run "apt-get install prometheus" as root, or get it/
    );
  });

  it('is ready when it is on the PATH, and not when half of it is', () => {
    const ready = "import { debianPackage } from './debian.mjs'; console.log(debianPackage('prometheus').isReady())";
    writeFileSync(join(folder, 'prometheus'), '', { mode: 0o755 });
    expect(run(ready, { PATH: folder }).stdout).toBe('false\n');
    writeFileSync(join(folder, 'promtool'), '', { mode: 0o755 });
    expect(run(ready, { PATH: folder }).stdout).toBe('true\n');
  });
});

describe('apt-get', () => {
  const program = (name: string, script: string) =>
    writeFileSync(join(folder, name), `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  const install = `import { debianPackage } from './debian.mjs';
    const need = debianPackage('prometheus'); need.install(console.error); console.log(need.isReady());`;
  beforeEach(() => program('sudo', 'shift; exec "$@"'));

  it('is told to install the package without its recommendations, and standard output stays clean', () => {
    const make = `for p in prometheus promtool; do echo > ${folder}/$p; /bin/chmod 755 ${folder}/$p; done`;
    program('apt-get', `echo "$@" >> ${folder}/calls; echo noise; [ "$1" = update ] || { ${make}; }`);
    const { status, stdout, stderr } = run(install, { PATH: folder });
    expect([status, stdout, stderr]).toEqual([0, 'true\n', 'installing prometheus with apt-get ...\n']);
    expect(readFileSync(join(folder, 'calls'), 'utf8')).toBe(
      'update -q\ninstall -y -q --no-install-recommends prometheus\n'
    );
  });

  it('that fails is quoted, with another way to get the program', () => {
    program('apt-get', 'echo "E: Unable to locate package prometheus" >&2; exit 100');
    const { status, stderr } = run(install, { PATH: folder });
    expect(status).toBe(1);
    expect(stderr).toContain('apt-get could not install prometheus: get it from https://prometheus.io/download');
    expect(stderr).toContain('E: Unable to locate package prometheus');
  });
});

describe('two setups at a time', () => {
  it('wait for each other, and not for one that has died', () => {
    const code = `
      import { writeFileSync, appendFileSync } from 'node:fs';
      import { withLock } from './withLock.mjs';
      const [file, log] = [${JSON.stringify(join(folder, 'lock'))}, ${JSON.stringify(join(folder, 'log'))}];
      writeFileSync(file, '999999999');
      const work = (name) => withLock(file, () => {}, async () => {
        appendFileSync(log, name + '+');
        await new Promise((resolve) => setTimeout(resolve, 50));
        appendFileSync(log, name + '-');
      });
      await Promise.all([work('a'), work('b')]);`;
    expect(run(code).status).toBe(0);
    expect(['a+a-b+b-', 'b+b-a+a-']).toContain(readFileSync(join(folder, 'log'), 'utf8'));
  });
});

describe('the way into a command', () => {
  const main = (...args: string[]) =>
    spawnSync(process.execPath, [join(TOOLS, 'run.mjs'), ...args], { encoding: 'utf8' });

  it('passes arguments, standard output and the exit code through', () => {
    const script = join(folder, 'echo.ts');
    writeFileSync(script, 'console.log(process.argv.slice(2).join("|")); process.exitCode = 7 as number;');
    const { status, stdout } = main(script, '--prometheus', 'a b', '--', '--json');
    expect([status, stdout]).toEqual([7, '--prometheus|a b|--|--json\n']);
  });

  it('runs the programs of packages', () => {
    expect(main('--bin', 'tsc', '--version').stdout).toMatch(/^Version \d/);
  });
});
