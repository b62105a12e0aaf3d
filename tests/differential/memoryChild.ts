import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

/** Touches its memory and keeps it, says so, and waits until its input ends. */
const PROGRAM = `
  globalThis.held = Buffer.alloc(Number(process.argv[1]), 1);
  process.stdout.write('ready');
  process.stdin.resume();
  process.stdin.on('end', () => process.exit(0));
`;

/** A process that holds memory still, to be measured. */
export interface MemoryChild {
  pid: number;
  stop: () => Promise<void>;
}

/** Starts a process that has touched that many bytes on top of what the runtime itself needs. */
export async function startMemoryChild(touchedBytes: number): Promise<MemoryChild> {
  const child = spawn(process.execPath, ['-e', PROGRAM, String(touchedBytes)], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  if (child.pid === undefined) {
    throw new Error('the child did not start');
  }
  return { pid: child.pid, stop: () => stop(child) };
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = once(child, 'exit');
  child.stdin?.end();
  await ended;
}
