import { runStages, summary } from './runStages';
import { failed, passed, type Stage } from './Stage';

const stage = (name: string, run: Stage['run'], needs?: string[]): Stage => ({
  name,
  title: `Stage ${name}`,
  run,
  needs,
});
const silent = () => undefined;

describe('running stages', () => {
  it('goes on after a failure, and counts a stage that throws', async () => {
    const runs = await runStages(
      [
        stage('a', async () => failed('no')),
        stage('b', () => Promise.reject(new Error('broken'))),
        stage('c', async () => passed()),
      ],
      silent
    );
    expect(runs.map(({ outcome }) => [outcome.passed, outcome.failed])).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
    expect(summary(runs).lines.at(-1)).toBe('1 passed, 2 failed');
  });

  it('fails a stage whose needs cannot be met, with the reason, without running it', async () => {
    const run = jest.fn();
    const said: string[] = [];
    const [only] = await runStages([stage('a', run, ['--no-such-need'])], (line) => said.push(line));
    expect(run).not.toHaveBeenCalled();
    expect(only?.outcome.failed).toBe(1);
    expect(said.join('\n')).toContain('no-such-need');
  });

  it('ends in nothing passed when there is no stage', () => {
    expect(summary([]).lines).toEqual(['0 passed, 0 failed']);
  });
});
