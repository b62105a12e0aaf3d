/** @jest-environment node */
import { allCases } from './allCases';
import { testedQueries } from './testedQueries';

const expectations = allCases.flatMap((promtoolCase) => promtoolCase.expectations);

describe.each(testedQueries)('%s', (id) => {
  const own = expectations.filter(({ query }) => query === id);

  it('is told what to leave out before what to find', () => {
    expect(own.map(({ negative }) => negative).slice(0, 1)).toEqual([true]);
    expect(own.some(({ negative, rows }) => !negative && rows.length > 0)).toBe(true);
  });
});

describe('cases', () => {
  it('say why, and name no row twice', () => {
    const unclear = expectations.filter(({ because }) => because === '');
    const doubled = expectations.filter(
      ({ rows }) => new Set(rows.map(({ labels }) => JSON.stringify(labels))).size < rows.length
    );
    expect([unclear, doubled]).toEqual([[], []]);
  });

  it('have names of their own', () => {
    const names = allCases.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });
});
