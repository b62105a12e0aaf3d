type Undo = () => unknown;

/** Remembers how to stop what was started, and stops it once, the last started first. */
export class UndoStack {
  private readonly undos: Undo[] = [];
  private undone: Promise<void> | undefined;

  get isUndone(): boolean {
    return this.undone !== undefined;
  }

  push(undo: Undo): void {
    this.undos.push(undo);
  }

  /**
   * Waits for something that is being started and remembers how to stop it. When everything was stopped meanwhile, it is
   * stopped as soon as it has started.
   */
  async keep<T>(starting: Promise<T>, stop: (started: T) => unknown): Promise<T> {
    const started = await starting;
    if (this.isUndone) {
      await stop(started);
      throw new Error('stopped');
    }
    this.push(() => stop(started));
    return started;
  }

  /** Calling it again waits for the first call. Every undo runs; the first error is thrown at the end. */
  undoAll(): Promise<void> {
    this.undone ??= this.run();
    return this.undone;
  }

  private async run(): Promise<void> {
    const errors: unknown[] = [];
    for (const undo of this.undos.reverse()) {
      try {
        await undo();
      } catch (error) {
        errors.push(error);
      }
    }
    if (errors.length > 0) {
      throw errors[0];
    }
  }
}
