import { parsePlaywrightReport } from './PlaywrightReport';
import { playwrightOutcome } from './runPlaywright';

const spec = (title: string, status: string, projectName = 'chromium') => ({
  title,
  tests: [{ projectName, status, results: [{ errors: status === 'unexpected' ? [{ message: 'not visible' }] : [] }] }],
});
const report = (specs: unknown[], errors: unknown[] = []) =>
  parsePlaywrightReport({ errors, suites: [{ title: 'a.spec.ts', specs: [], suites: [{ title: 'Nodes', specs }] }] });
const login = spec('authenticate', 'expected', 'auth');

describe('the outcome of a playwright run', () => {
  it('counts tests of nested suites and names the failed ones', () => {
    const outcome = playwrightOutcome(report([login, spec('opens', 'expected'), spec('sorts', 'unexpected')]), 1);
    expect(outcome).toMatchObject({ passed: 1, failed: 1 });
    expect(outcome.failures).toEqual(['a.spec.ts › Nodes › sorts\nnot visible']);
  });

  it('does not take logging in for a test', () => {
    expect(playwrightOutcome(report([login]), 0)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('counts a login that failed, and an error outside any test', () => {
    const failedLogin = spec('authenticate', 'unexpected', 'auth');
    expect(playwrightOutcome(report([failedLogin, spec('opens', 'expected')]), 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
    expect(playwrightOutcome(report([], [{ message: 'no browser' }]), 1)).toMatchObject({ failures: ['no browser'] });
  });

  it('names skipped tests and those that passed only when repeated', () => {
    const outcome = playwrightOutcome(report([spec('opens', 'flaky'), spec('later', 'skipped')]), 0);
    expect(outcome).toMatchObject({ passed: 1, failed: 0 });
    expect(outcome.notes).toEqual([
      'skipped: a.spec.ts › Nodes › later',
      'passed only when repeated: a.spec.ts › Nodes › opens',
    ]);
  });

  it('fails on an exit code that no test explains', () => {
    expect(playwrightOutcome(report([spec('opens', 'expected')]), 1)).toMatchObject({ passed: 1, failed: 1 });
  });
});
