import { type ChildProcess, spawn } from 'node:child_process';

/** How a program ended. */
export interface ChildResult {
  code: number;
  output: string;
}

/** Runs programs, each in a process group of its own, and can end all that still run, with their children. */
export class ChildRunner {
  private readonly running = new Set<ChildProcess>();

  constructor(private readonly cwd: string) {}

  /** Resolves when the program has ended; rejects when it cannot be started. */
  run(program: string, args: readonly string[], env: Record<string, string> = {}): Promise<ChildResult> {
    return new Promise((resolve, reject) => {
      const child = spawn(program, args, {
        cwd: this.cwd,
        env: { ...process.env, ...env },
        detached: true,
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      const chunks: string[] = [];
      this.running.add(child);
      child.stdout.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
      child.stderr.setEncoding('utf8').on('data', (text: string) => chunks.push(text));
      child.on('error', (error) => {
        this.running.delete(child);
        reject(error);
      });
      child.on('close', (code) => {
        this.running.delete(child);
        resolve({ code: code ?? 1, output: chunks.join('') });
      });
    });
  }

  /** Kills whatever still runs. */
  stopAll(): void {
    this.running.forEach((child) => {
      try {
        process.kill(-(child.pid ?? NaN), 'SIGKILL');
      } catch {
        // It has just ended by itself.
      }
    });
  }
}
