import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SIGNAL_EXIT = 128;
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };

/**
 * Runs node with `args`, its streams passed through unchanged, and resolves with its exit code. Signals go to the child.
 */
export function runChild(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env });
    FORWARDED.forEach((signal) => process.on(signal, () => child.kill(signal)));
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? SIGNAL_EXIT + (SIGNAL_NUMBERS[signal] ?? 0)));
  });
}
