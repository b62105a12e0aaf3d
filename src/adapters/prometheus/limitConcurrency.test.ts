import fc from 'fast-check';

import { limitConcurrency } from './limitConcurrency';

/** A task that ends when told. */
function controlled<T>(value: T) {
  let finish: (value: T) => void = () => undefined;
  let fail: (error: Error) => void = () => undefined;
  const promise = new Promise<T>((resolve, reject) => {
    finish = resolve;
    fail = reject;
  });
  return { task: () => promise, end: () => finish(value), fail: () => fail(new Error('failed')) };
}

const settle = () => new Promise((resolve) => setTimeout(resolve, 0));

describe('limitConcurrency', () => {
  it('starts no more than the limit, the others in the order they came', async () => {
    const run = limitConcurrency(2);
    const tasks = ['a', 'b', 'c', 'd'].map(controlled);
    const started: string[] = [];
    const answers = tasks.map(({ task }, i) =>
      run(() => {
        started.push('abcd'.charAt(i));
        return task();
      })
    );
    await settle();
    expect(started).toEqual(['a', 'b']);
    tasks[1]?.end();
    await settle();
    expect(started).toEqual(['a', 'b', 'c']);
    tasks[0]?.end();
    tasks[2]?.end();
    tasks[3]?.end();
    expect(await Promise.all(answers)).toEqual(['a', 'b', 'c', 'd']);
  });

  it('releases the slot of a task that fails, and passes its error on', async () => {
    const run = limitConcurrency(1);
    const bad = controlled('bad');
    const failing = run(bad.task);
    const next = run(() => Promise.resolve('next'));
    bad.fail();
    await expect(failing).rejects.toThrow('failed');
    await expect(next).resolves.toBe('next');
  });

  it('releases the slot of a task that throws before it returns a promise', async () => {
    const run = limitConcurrency(1);
    const broken = (): Promise<string> => {
      throw new Error('broken');
    };
    await expect(run(broken)).rejects.toThrow('broken');
    await expect(run(() => Promise.resolve('next'))).resolves.toBe('next');
  });

  it('keeps a free slot for the one that waits longest, not for one that comes in at that moment', async () => {
    const run = limitConcurrency(1);
    const started: string[] = [];
    const start = (name: string) => run(() => Promise.resolve(started.push(name)));
    const answers = [start('first'), start('waiting')];
    // Every microtask from here on, one of which lies between the end of the first and the start of the waiting one.
    for (let tick = 0; tick < 8; tick++) {
      await Promise.resolve();
      answers.push(start(`late ${tick}`));
    }
    await Promise.all(answers);
    expect(started).toEqual(['first', 'waiting', ...Array.from({ length: 8 }, (_, tick) => `late ${tick}`)]);
  });

  it('never exceeds the limit and answers every task, whatever arrives when', async () => {
    const steps = fc.array(fc.record({ ticks: fc.nat(6), delay: fc.nat(6), fails: fc.boolean() }), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 4 }), steps, async (limit, tasks) => {
        const run = limitConcurrency(limit);
        let running = 0;
        let most = 0;
        const wait = async (ticks: number) => {
          for (let i = 0; i < ticks; i++) {
            await Promise.resolve();
          }
        };
        const answers = tasks.map(async ({ ticks, delay, fails }, i) => {
          await wait(delay);
          return run(async () => {
            most = Math.max(most, ++running);
            await wait(ticks);
            running -= 1;
            return fails ? Promise.reject(new Error('failed')) : i;
          });
        });
        const settled = await Promise.allSettled(answers);
        expect(most).toBeLessThanOrEqual(limit);
        expect(settled.map(({ status }) => status === 'rejected')).toEqual(tasks.map(({ fails }) => fails));
        expect(running).toBe(0);
      }),
      { numRuns: 300 }
    );
  });
});
