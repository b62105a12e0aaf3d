import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SIGNAL_EXIT = 128;
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
const PARENT_POLL_MS = 500;

/**
 * Runs node with `args`, its streams passed through unchanged, and resolves with its exit code. Signals go to the child,
 * and when the npm that started us is gone without a word, the child is told to stop: nothing may be left running.
 */
export function runChild(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env });
    FORWARDED.forEach((signal) => process.on(signal, () => child.kill(signal)));
    if (process.env.npm_lifecycle_event !== undefined) {
      whenParentIsGone(() => child.kill('SIGTERM'));
    }
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? SIGNAL_EXIT + (SIGNAL_NUMBERS[signal] ?? 0)));
  });
}

/** A process whose parent has ended is given another one. */
function whenParentIsGone(act) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) {
      clearInterval(watch);
      act();
    }
  }, PARENT_POLL_MS);
  watch.unref();
}
