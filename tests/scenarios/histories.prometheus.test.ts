import { reportMismatches } from '../../scenarios/expect/reportMismatches';
import type { Expectation } from '../../scenarios/format/Scenario';
import { allScenarios } from '../../scenarios/histories/allScenarios';
import { type LoadedPrometheus, testPrometheus } from '../../scenarios/load/testPrometheus';
import { profileNames } from '../../scenarios/profiles/profileNamed';

import { reportOf } from './reportOf';

const LOAD_MS = 120_000;

/** The lists that the report fills so far; the others are compared once it does. */
const COMPARED = ['nodes', 'health'] as const;

const cases = allScenarios.flatMap((scenario) =>
  profileNames().map((profile) => ({ profile, scenario, id: `${scenario.id} under ${profile}` }))
);

const judgeable = ({ profiles, report }: Expectation, profile: string): boolean =>
  (profiles === undefined || profiles.includes(profile)) && COMPARED.some((list) => report[list] !== undefined);

/** An expectation does not apply where a metric that it needs is not collected. */
async function isCollected({ ask }: LoadedPrometheus, { needs = [] }: Expectation): Promise<boolean> {
  const found = await Promise.all(needs.map((metric) => ask(`group(${metric})`)));
  return found.every((rows) => rows.length > 0);
}

const compared = (expectation: Expectation): Expectation => ({
  ...expectation,
  killsTotal: undefined,
  killsAt: undefined,
  report: { nodes: expectation.report.nodes, health: expectation.report.health },
});

const withoutUndefined = (expectation: Expectation): Expectation => ({
  ...expectation,
  report: Object.fromEntries(Object.entries(expectation.report).filter(([, list]) => list !== undefined)),
});

describe.each(cases)('history $id', ({ scenario, profile }) => {
  let prometheus: LoadedPrometheus;
  beforeAll(async () => {
    prometheus = await testPrometheus({ scenarioIds: [scenario.id], profile, background: false });
  }, LOAD_MS);
  afterAll(() => prometheus.remove());

  it('is read as it must be', async () => {
    for (const expectation of scenario.expect.filter((e) => judgeable(e, profile))) {
      if (!(await isCollected(prometheus, expectation))) {
        continue;
      }
      const report = await reportOf(prometheus, expectation.atSeconds, expectation.windowSeconds);
      expect(reportMismatches(withoutUndefined(compared(expectation)), report)).toEqual([]);
    }
    const report = await reportOf(prometheus);
    expect(report.nodes.map(({ node }) => node).sort()).toEqual(scenario.cluster.nodes.map(({ name }) => name).sort());
  });
});
