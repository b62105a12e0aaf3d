import { type ChildProcess, spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { APP_PATH } from '../../src/constants';
import { isAlive } from '../../workbench/demo/isAlive';

const ROOT = resolve(__dirname, '../..');
const FIRST_RUN_MS = 400_000;
const STOP_MS = 30_000;

/** A demo that is running, and all that it has said. */
interface Demo {
  child: ChildProcess;
  said: () => string;
}

function startDemo(...args: string[]): Demo {
  const child = spawn('npm', ['run', '--silent', 'demo', '--', ...args], { cwd: ROOT });
  let text = '';
  const add = (chunk: Buffer) => (text += chunk.toString());
  child.stdout.on('data', add);
  child.stderr.on('data', add);
  return { child, said: () => text };
}

const exitCode = ({ child }: Demo): Promise<number | null> =>
  new Promise((done) => (child.exitCode === null ? child.once('exit', done) : done(child.exitCode)));

/** Waits for words of the demo. Throws what it said instead when it ends first. */
async function said({ child, said: text }: Demo, pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(text());
    if (found !== null) {
      return found[1] ?? found[0];
    }
    if (child.exitCode !== null) {
      throw new Error(`the demo ended: ${text()}`);
    }
    await new Promise((done) => setTimeout(done, 100));
  }
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    ({ ok }) => ok,
    () => false
  );

/** Waits until nobody answers any more. */
async function gone(url: string): Promise<void> {
  while (await answers(url)) {
    await new Promise((done) => setTimeout(done, 100));
  }
}

describe('npm run demo', () => {
  const demos: Demo[] = [];
  const start = (...args: string[]) => {
    const demo = startDemo(...args);
    demos.push(demo);
    return demo;
  };
  afterAll(() => demos.forEach(({ child }) => child.exitCode === null && child.kill('SIGTERM')));

  it(
    'shows the app on real data, refuses a second one on its port, and leaves nothing behind',
    async () => {
      const demo = start('--port', '0');
      const page = await said(demo, /Culprit is ready: (\S+)/);
      const prometheus = await said(demo, /Prometheus answers on (\S+)/);
      expect(page).toContain(APP_PATH);
      expect(await answers(page)).toBe(true);
      const { origin, port } = new URL(page);
      const query = 'api/datasources/uid/prometheus/resources/api/v1/label/node/values';
      const nodes: { data: string[] } = await (await fetch(`${origin}/${query}`)).json();
      expect(nodes.data.length).toBeGreaterThan(40);

      const second = start('--port', port);
      expect(await exitCode(second)).toBe(2);
      expect(second.said()).toBe(`demo: port ${port} is in use; choose another with --port\n`);

      demo.child.kill('SIGTERM');
      expect(await exitCode(demo)).toBe(0);
      expect(await answers(page)).toBe(false);
      expect(await answers(`${prometheus}/-/ready`)).toBe(false);
      const left = readdirSync(join(ROOT, '.cache/runs')).filter((name) => !isAlive(Number.parseInt(name, 10)));
      expect(left).toEqual([]);
    },
    FIRST_RUN_MS
  );

  it(
    'stops everything when npm is killed outright',
    async () => {
      const demo = start('--port', '0');
      const page = await said(demo, /Culprit is ready: (\S+)/);
      const prometheus = await said(demo, /Prometheus answers on (\S+)/);
      demo.child.kill('SIGKILL');
      await said(demo, /stopping/);
      await gone(page);
      await gone(`${prometheus}/-/ready`);
    },
    FIRST_RUN_MS
  );

  it(
    'stops while it is still starting',
    async () => {
      const demo = start('--port', '0', '--scenario', 'A4', '--profile', 'kube-prometheus-stack');
      await said(demo, /scenarios A4/);
      demo.child.kill('SIGINT');
      expect(await exitCode(demo)).toBe(0);
      expect(demo.said()).not.toContain('Culprit is ready');
    },
    STOP_MS
  );

  it('lists the scenarios when an unknown one is asked for', async () => {
    const demo = start('--scenario', 'nonsense');
    expect(await exitCode(demo)).toBe(2);
    expect(demo.said()).toMatch(/^demo: there is no scenario "nonsense"; there are A4, /);
  });
});
