import { vectorsOutcome } from './vectorsStage';

const outcome = (code: number, stdout: string) => vectorsOutcome('dir', code, stdout, stdout);

describe('the outcome of the vectors', () => {
  it('is what the last line says', () => {
    expect(outcome(0, '12 passed, 0 failed\n')).toEqual({ passed: 12, failed: 0, failures: [] });
    expect(outcome(1, 'badness/x\n11 passed, 2 failed\n')).toMatchObject({ passed: 11, failed: 2 });
  });

  it.each([
    ['there is no last line', 0, ''],
    ['the last line says something else', 0, '12 passed, 0 failed\nbye'],
    ['no case was found', 0, '0 passed, 0 failed'],
    ['the exit code says otherwise', 1, '12 passed, 0 failed'],
    ['failures end with exit code 0', 0, '12 passed, 1 failed'],
  ])('is a failure when %s', (_, code, stdout) => {
    expect(outcome(code, stdout).failed).toBe(1);
  });
});
