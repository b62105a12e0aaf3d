import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { explainSpawnError } from './missingBinary';

const READY_TIMEOUT_MS = 60_000;
const POLL_MS = 100;
const STOP_TIMEOUT_MS = 10_000;

/** A Prometheus of our own. */
export interface RunningPrometheus {
  /** `http://127.0.0.1:port`. */
  url: string;
  /** Ends this Prometheus and no other; resolves when it is gone. */
  stop: () => Promise<void>;
}

/** The port itself if nobody listens on it, a free one for 0. Rejects when it is taken: another server would answer for ours. */
function claimPort(wanted: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error) => reject(new Error(`port ${wanted} of 127.0.0.1 cannot be used: ${error.message}`)));
    server.listen(wanted, '127.0.0.1', () => {
      const address = server.address();
      const port = address !== null && typeof address === 'object' ? address.port : wanted;
      server.close(() => resolve(port));
    });
  });
}

const sleep = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

const hasExited = (child: ChildProcess) => child.exitCode !== null || child.signalCode !== null;

async function waitUntilReady(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const deadline = Date.now() + READY_TIMEOUT_MS;
  while (Date.now() < deadline) {
    if (hasExited(child)) {
      throw new Error(`prometheus ended before it was ready: ${output()}`);
    }
    const answer = await fetch(`${url}/-/ready`).catch(() => undefined);
    if (answer?.ok) {
      return;
    }
    await sleep(POLL_MS);
  }
  throw new Error(`prometheus was not ready within ${READY_TIMEOUT_MS / 1000} s: ${output()}`);
}

async function end(child: ChildProcess): Promise<void> {
  if (hasExited(child)) {
    return;
  }
  const exited = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  child.kill('SIGTERM');
  const timer = setTimeout(() => child.kill('SIGKILL'), STOP_TIMEOUT_MS);
  await exited;
  clearTimeout(timer);
}

function argumentsFor(dataDir: string, configFile: string, port: number): string[] {
  return [
    `--config.file=${configFile}`,
    `--storage.tsdb.path=${dataDir}`,
    '--storage.tsdb.retention.time=10y',
    `--web.listen-address=127.0.0.1:${port}`,
    '--log.level=warn',
  ];
}

function launch(program: string, args: readonly string[]): Promise<{ child: ChildProcess; output: () => string }> {
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  let output = '';
  child.stderr.setEncoding('utf8');
  child.stderr.on('data', (text: string) => {
    output = (output + text).slice(-4000);
  });
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(explainSpawnError(program, error)));
    child.once('spawn', () => resolve({ child, output: () => output.trim() }));
  });
}

/**
 * Starts Prometheus on 127.0.0.1 over a data directory, with default look-back and no scraping, and waits until it is ready.
 * Port 0 (the default) takes a free one. Rejects with one clear sentence when the program is missing or does not come up.
 */
export async function startPrometheus(options: {
  dataDir: string;
  port?: number;
  prometheus?: string;
}): Promise<RunningPrometheus> {
  const port = await claimPort(options.port ?? 0);
  mkdirSync(options.dataDir, { recursive: true });
  const configDir = mkdtempSync(join(tmpdir(), 'culprit-prometheus-'));
  const configFile = join(configDir, 'prometheus.yml');
  writeFileSync(configFile, 'global: {}\n');
  const removeConfig = () => rmSync(configDir, { recursive: true, force: true });
  const url = `http://127.0.0.1:${port}`;
  try {
    const { child, output } = await launch(
      options.prometheus ?? 'prometheus',
      argumentsFor(options.dataDir, configFile, port)
    );
    const endWithParent = () => child.kill('SIGKILL');
    process.once('exit', endWithParent);
    const stop = async () => {
      await end(child);
      process.removeListener('exit', endWithParent);
      removeConfig();
    };
    await waitUntilReady(url, child, output).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url, stop };
  } catch (error) {
    removeConfig();
    throw error;
  }
}
