import { tmpdir } from 'node:os';

import { ChildRunner } from './ChildRunner';

const node = (code: string, options = {}) => new ChildRunner(tmpdir()).run(process.execPath, ['-e', code], options);

describe('a child', () => {
  it('gives both streams, the exit code and the environment it was given', async () => {
    const code = 'console.log(process.env.A); console.error("bad"); process.exitCode = 3';
    const result = await node(code, { env: { A: 'given' } });
    expect(result).toMatchObject({ code: 3, stdout: 'given\n' });
    expect(result.output).toContain('bad');
  });

  it('that cannot be started ends with 127', async () => {
    const result = await new ChildRunner(tmpdir()).run('no-such-program-here', []);
    expect(result.code).toBe(127);
    expect(result.output).toContain('no-such-program-here');
  });

  it('that takes too long is killed and says so', async () => {
    const result = await node('setTimeout(() => {}, 60000)', { timeoutSeconds: 0.3 });
    expect(result.code).toBe(124);
    expect(result.output).toContain('took longer than');
  });

  it('is ended with its own children by stopAll', async () => {
    const runner = new ChildRunner(tmpdir());
    const child = 'setTimeout(() => {}, 60000)';
    const parent = `const c = require('node:child_process').spawn(process.execPath, ['-e', '${child}']); console.log(c.pid); ${child}`;
    const running = runner.run(process.execPath, ['-e', parent]);
    await new Promise((resolve) => setTimeout(resolve, 500));
    runner.stopAll();
    const { code, stdout } = await running;
    expect(code).toBe(1);
    expect(await isGone(Number(stdout))).toBe(true);
  });
});

/** A killed process may be a zombie for a moment. */
async function isGone(pid: number): Promise<boolean> {
  expect(pid).toBeGreaterThan(0);
  for (let i = 0; i < 50; i++) {
    try {
      process.kill(pid, 0);
    } catch {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return false;
}
