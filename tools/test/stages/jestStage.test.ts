import { parseJestReport } from './JestReport';
import { jestOutcome } from './jestStage';

const assertion = (status: string, fullName = 'adds') => ({ status, fullName, failureMessages: ['expected 1'] });
const report = (files: Array<Record<string, unknown>>) => parseJestReport({ testResults: files });

describe('the outcome of a jest run', () => {
  it('counts passed and failed tests and names the failed ones', () => {
    const file = {
      name: '/x/a.test.ts',
      status: 'failed',
      assertionResults: [assertion('passed'), assertion('failed', 'breaks')],
    };
    const outcome = jestOutcome(report([file]), 1);
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
    expect(outcome.failures[0]).toContain('breaks');
    expect(outcome.failures[0]).toContain('expected 1');
  });

  it('counts a file that does not run as a failure', () => {
    const files = [
      { name: '/x/a.test.ts', status: 'passed', assertionResults: [assertion('passed')] },
      { name: '/x/b.test.ts', status: 'failed', message: 'Cannot find module', assertionResults: [] },
    ];
    const outcome = jestOutcome(report(files), 1);
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
    expect(outcome.failures[0]).toContain('Cannot find module');
  });

  it('tells of skipped tests and counts them as neither', () => {
    const tests = [assertion('passed'), assertion('pending', 'needs /proc'), assertion('todo', 'later')];
    const outcome = jestOutcome(report([{ name: '/x/a.test.ts', status: 'passed', assertionResults: tests }]), 0);
    expect(outcome).toMatchObject({ passed: 1, failed: 0, notes: ['2 skipped: needs /proc; later'] });
  });

  it('fails when no test ran, and when jest fails without a failed test', () => {
    expect(jestOutcome(report([]), 0)).toMatchObject({ passed: 0, failed: 1 });
    const file = { name: '/x/a.test.ts', status: 'passed', assertionResults: [assertion('passed')] };
    expect(jestOutcome(report([file]), 1)).toMatchObject({ passed: 1, failed: 1 });
  });

  it('refuses what is no report', () => {
    expect(() => parseJestReport({ success: true })).toThrow('not a jest report');
  });
});
