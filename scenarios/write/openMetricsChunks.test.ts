import { allScenarios } from '../histories/allScenarios';
import { cutPart } from '../load/PartSource';
import { profileNamed, profileNames } from '../profiles/profileNamed';

import { indexCluster } from './ClusterPart';
import { openMetricsChunks } from './openMetricsChunks';

const ANCHOR = 1_772_366_400;
const HOUR = 3600;

/** The last hour of a history, split into lines. */
function linesOf(id: string, profile: string): string[] {
  const scenario = allScenarios.find((one) => one.id === id);
  if (!scenario) {
    throw new Error(`no scenario ${id}`);
  }
  const source = {
    history: scenario.cluster,
    detail: 'full' as const,
    from: -HOUR,
    until: 1,
    stepSeconds: 300,
    stateStepSeconds: 300,
  };
  const parts = [cutPart(source, { from: -HOUR, until: 1 })];
  const plan = { anchorSeconds: ANCHOR, parts, index: indexCluster(parts), profile: profileNamed(profile) };
  return [...openMetricsChunks(plan)].flatMap((chunk) => chunk.text.split('\n')).filter((line) => line !== '');
}

const nameOf = (line: string) => /^[a-zA-Z_:][a-zA-Z0-9_:]*/.exec(line)?.[0] ?? '';

const cases = allScenarios.flatMap(({ id }) => profileNames().map((profile): [string, string] => [id, profile]));

/** Every way in which lines break the order that OpenMetrics demands of families. */
function familyFaults(lines: readonly string[]): { faults: string[]; families: string[] } {
  const faults: string[] = [];
  const families: string[] = [];
  for (const line of lines) {
    if (line.startsWith('# TYPE ')) {
      const [, , family = '', type] = line.split(' ');
      families.push(type === 'counter' ? `${family}_total` : family);
    } else if (nameOf(line) !== families[families.length - 1]) {
      faults.push(line);
    }
  }
  return { faults, families };
}

/** Samples whose series was written before and then left, or that go back in time. */
function orderFaults(lines: readonly string[]): { faults: string[]; series: number } {
  const lastStamp = new Map<string, number>();
  const faults: string[] = [];
  let previous = '';
  for (const line of lines.filter((one) => !one.startsWith('#'))) {
    const end = line.lastIndexOf(' ');
    const series = line.slice(0, line.lastIndexOf(' ', end - 1));
    const stamp = Number(line.slice(end + 1));
    if ((series !== previous && lastStamp.has(series)) || !(stamp > (lastStamp.get(series) ?? 0))) {
      faults.push(line);
    }
    lastStamp.set(series, stamp);
    previous = series;
  }
  return { faults, series: lastStamp.size };
}

describe.each(cases)('OpenMetrics text of %s under %s', (id, profile) => {
  const lines = linesOf(id, profile);

  it('keeps each family together, typed once, before its samples', () => {
    const { faults, families } = familyFaults(lines.slice(0, -1));
    expect(faults).toEqual([]);
    expect(new Set(families).size).toBe(families.length);
    expect(families.length).toBeGreaterThan(40);
    expect(lines[lines.length - 1]).toBe('# EOF');
  });

  it('writes each series once, its samples in order of time', () => {
    const { faults, series } = orderFaults(lines);
    expect(faults).toEqual([]);
    expect(series).toBeGreaterThan(200);
  });
});

describe('indexCluster', () => {
  it('refuses histories that declare the same node', () => {
    const [first] = allScenarios;
    const parts = first ? [{ history: first.cluster }, { history: first.cluster }] : [];
    expect(() => indexCluster(parts)).toThrow('node node-4 is declared twice');
  });
});
