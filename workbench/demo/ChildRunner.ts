import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended; `output` holds both streams in the order they came. */
export interface ChildResult {
  code: number;
  stdout: string;
  output: string;
}

export interface ChildOptions {
  /** Added to this process's environment. */
  env?: Record<string, string>;
  timeoutSeconds?: number;
}

const DEFAULT_TIMEOUT_SECONDS = 600;
const TIMED_OUT = 124;
const NOT_STARTED = 127;

/** Runs programs, each in a process group of its own, and can end all that still run, with their children. */
export class ChildRunner {
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly cwd: string) {}

  /**
   * Runs a program and collects what it writes. Never rejects: a program that cannot be started ends with code 127, one
   * that takes too long is killed with its children and ends with code 124.
   */
  run(program: string, args: readonly string[], options: ChildOptions = {}): Promise<ChildResult> {
    const { env, timeoutSeconds = DEFAULT_TIMEOUT_SECONDS } = options;
    const child = spawn(program, args, {
      cwd: this.cwd,
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.running.add(child);
    const stdout: string[] = [];
    const output: string[] = [];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout.push(text);
      output.push(text);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => output.push(text));
    return new Promise((resolve) => {
      const end = (code: number, lastWords: string) => {
        clearTimeout(timer);
        this.running.delete(child);
        resolve({ code, stdout: stdout.join(''), output: output.join('') + lastWords });
      };
      const timer = setTimeout(() => {
        killGroup(child);
        end(TIMED_OUT, `\n${program} took longer than ${timeoutSeconds} s and was stopped.`);
      }, timeoutSeconds * 1000);
      child.on('error', (error) => end(NOT_STARTED, error.message));
      child.on('close', (code) => end(code ?? 1, ''));
    });
  }

  /** Kills whatever still runs. */
  stopAll(): void {
    this.running.forEach(killGroup);
  }
}

function killGroup(child: ChildProcess): void {
  try {
    process.kill(-(child.pid ?? NaN), 'SIGKILL');
  } catch {
    // It has just ended by itself.
  }
}
