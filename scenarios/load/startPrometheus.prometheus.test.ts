import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { importOpenMetrics } from './importOpenMetrics';
import { loadScenario } from './loadScenario';
import { startPrometheus } from './startPrometheus';
import { TEST_ANCHOR } from './testPrometheus';

describe('startPrometheus', () => {
  let dataDir: string;

  beforeEach(() => {
    dataDir = mkdtempSync(join(tmpdir(), 'culprit-start-'));
  });

  afterEach(() => rmSync(dataDir, { recursive: true, force: true }));

  it('answers once it is up and is gone after stop, which may be called twice', async () => {
    const { url, stop } = await startPrometheus({ dataDir });
    expect(url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/);
    expect((await fetch(`${url}/-/ready`)).ok).toBe(true);
    await stop();
    await expect(fetch(`${url}/-/ready`)).rejects.toThrow();
    await stop();
  }, 60_000);

  it('says which program is missing', async () => {
    const missing = startPrometheus({ dataDir, prometheus: 'no-such-prometheus' });
    await expect(missing).rejects.toThrow(/no-such-prometheus was not found: install it/);
    const load = loadScenario({
      scenarioIds: ['A11'],
      profile: 'kube-prometheus',
      background: false,
      to: TEST_ANCHOR,
      dataDir,
      promtool: 'no-such-promtool',
    });
    await expect(load).rejects.toThrow(/no-such-promtool was not found: install it/);
  }, 60_000);

  it('says why when Prometheus ends before it is ready', async () => {
    writeFileSync(join(dataDir, 'wal'), 'not a directory');
    await expect(startPrometheus({ dataDir })).rejects.toThrow(/prometheus ended before it was ready: .+/s);
  }, 60_000);

  it('says why when the port is taken', async () => {
    const first = await startPrometheus({ dataDir });
    const other = mkdtempSync(join(tmpdir(), 'culprit-start-'));
    try {
      const second = startPrometheus({ dataDir: other, port: Number(new URL(first.url).port) });
      await expect(second).rejects.toThrow(/port \d+ of 127\.0\.0\.1 cannot be used: .*EADDRINUSE/);
    } finally {
      await first.stop();
      rmSync(other, { recursive: true, force: true });
    }
  }, 60_000);
});

describe('importOpenMetrics', () => {
  it("passes on promtool's words about a bad file", async () => {
    const dir = mkdtempSync(join(tmpdir(), 'culprit-bad-'));
    writeFileSync(join(dir, 'bad.om'), 'up 1\n');
    try {
      await expect(importOpenMetrics(join(dir, 'bad.om'), dir)).rejects.toThrow(/promtool refused .*bad\.om: .+/);
    } finally {
      rmSync(dir, { recursive: true, force: true });
    }
  });
});

describe('loadScenario', () => {
  it('refuses unknown names, an empty request and two variants of one history', async () => {
    const request = { profile: 'kube-prometheus', background: false, to: TEST_ANCHOR, dataDir: '/nonexistent' };
    await expect(loadScenario({ ...request, scenarioIds: ['A99'] })).rejects.toThrow('unknown scenario A99');
    await expect(loadScenario({ ...request, scenarioIds: [] })).rejects.toThrow('nothing to load');
    await expect(loadScenario({ ...request, scenarioIds: ['A4'], profile: 'x' })).rejects.toThrow('unknown profile x');
    await expect(loadScenario({ ...request, scenarioIds: ['A5-a', 'A5-b'] })).rejects.toThrow(
      'node-7 is declared twice'
    );
  });
});
