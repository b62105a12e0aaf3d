import { killInstants, LEAKING_PODS } from './A7SlowLeak';
import { allScenarios, scenarioWithId } from './allScenarios';

const MI = 2 ** 20;
const PAGES_PER_MI = 256;

describe('histories', () => {
  it('has those of the first milestone', () => {
    expect(allScenarios.map((scenario) => scenario.id)).toEqual([
      'A4',
      'A5-a',
      'A5-b',
      'A5-c',
      'A5-d',
      'A5-a-guaranteed',
      'A5-b-request',
      'A7',
      'A11',
    ]);
    expect(() => scenarioWithId('A99')).toThrow('unknown scenario A99; known: A4');
  });

  it.each(allScenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s states kernel orders that fall, and adjusts as the kernel does with whole thousandths of 4194304 pages',
    (_id, scenario) => {
      const orders = scenario.expect
        .flatMap((one) => one.report.nodes ?? [])
        .flatMap((node) => [node.kernelOrder ?? []]);
      for (const order of orders) {
        const scores = order.map((line) => line.scoreBytes ?? 0);
        expect(scores).toEqual([...scores].sort((left, right) => right - left));
        for (const line of order) {
          const pod = scenario.cluster.pods.find((one) => one.name === line.pod);
          const adjusted = ((line.scoreBytes ?? 0) / MI) * PAGES_PER_MI - (line.oomScoreAdj ?? 0) * 4194;
          expect(pod).toBeDefined();
          expect(adjusted).toBeGreaterThan(0);
          expect(Number.isInteger(adjusted)).toBe(true);
        }
      }
    }
  );

  it('gives A7 5, 6 and 6 kills before the anchor and one within the hour after it', () => {
    const kills = LEAKING_PODS.map(({ mebibytesPerHour }) => killInstants(mebibytesPerHour));
    expect(kills.map((instants) => instants.filter((at) => at <= 0).length)).toEqual([5, 6, 6]);
    const next = Math.min(...kills.flat().filter((at) => at > 0));
    expect(Math.round(next / 60)).toBe(32);
  });

  it.each(allScenarios.map((scenario) => [scenario.id, scenario] as const))(
    '%s declares lives in order, each ending before the next begins',
    (_id, scenario) => {
      for (const container of scenario.cluster.pods.flatMap((pod) => pod.containers)) {
        container.lives.forEach((life, i) => {
          const end = life.end?.at ?? Number.POSITIVE_INFINITY;
          expect(end).toBeGreaterThan(life.startedAt);
          expect(container.lives[i + 1]?.startedAt ?? Number.POSITIVE_INFINITY).toBeGreaterThanOrEqual(end);
        });
      }
    }
  );
});
