import { spawn } from 'node:child_process';

const FORWARDED = ['SIGINT', 'SIGTERM', 'SIGHUP'];
const SIGNAL_EXIT = 128;
const SIGNAL_NUMBERS = { SIGHUP: 1, SIGINT: 2, SIGKILL: 9, SIGTERM: 15 };
const PARENT_POLL_MS = 1000;

/**
 * Runs node with `args`, its streams passed through unchanged, and resolves with its exit code. Signals go to the child,
 * and when npm, our parent, is killed outright, the child is told to stop: nothing may be left running.
 */
export function runChild(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { stdio: 'inherit', env });
    FORWARDED.forEach((signal) => process.on(signal, () => child.kill(signal)));
    const watch = watchParent(() => child.kill('SIGTERM'));
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      clearInterval(watch);
      resolve(code ?? SIGNAL_EXIT + (SIGNAL_NUMBERS[signal] ?? 0));
    });
  });
}

function watchParent(onGone) {
  const parent = process.ppid;
  if (process.env.npm_lifecycle_event === undefined) {
    return undefined;
  }
  const watch = setInterval(() => process.ppid !== parent && onGone(), PARENT_POLL_MS);
  watch.unref();
  return watch;
}
