import { UndoStack } from './UndoStack';

describe('what was started', () => {
  it('is stopped once, the last first', async () => {
    const order: string[] = [];
    const undo = new UndoStack();
    undo.push(() => order.push('first'));
    undo.push(async () => order.push('second'));
    await Promise.all([undo.undoAll(), undo.undoAll()]);
    expect(order).toEqual(['second', 'first']);
    expect(undo.isUndone).toBe(true);
  });

  it('is stopped even when one of it cannot be, and the error is told', async () => {
    const stopped = jest.fn();
    const undo = new UndoStack();
    undo.push(stopped);
    undo.push(() => Promise.reject(new Error('stuck')));
    await expect(undo.undoAll()).rejects.toThrow('stuck');
    expect(stopped).toHaveBeenCalledTimes(1);
  });

  it('is stopped at once when it comes up after everything was stopped', async () => {
    const stop = jest.fn();
    const undo = new UndoStack();
    let come: (value: string) => void = () => undefined;
    const kept = undo.keep(new Promise<string>((resolve) => (come = resolve)), stop);
    await undo.undoAll();
    come('late');
    await expect(kept).rejects.toThrow('stopped');
    expect(stop).toHaveBeenCalledWith('late');
  });

  it('is handed on while nothing is stopped', async () => {
    await expect(new UndoStack().keep(Promise.resolve(7), jest.fn())).resolves.toBe(7);
  });
});
