/** @jest-environment node */
import { type QueryId, queryIds } from '../../src/promql/catalogue';

import { allCases } from './allCases';
import { equivalentMutants } from './equivalentMutants';
import { mutationsOf } from './mutate';
import { expressionOf, renderPromtool } from './render';
import { runPromtool } from './runPromtool';

jest.setTimeout(120_000);

/** Mutations of a query, over all its texts, that no expectation on it notices. */
function survivors(id: QueryId): string[] {
  const cases = allCases
    .map((each) => ({ ...each, expectations: each.expectations.filter(({ query }) => query === id) }))
    .filter(({ expectations }) => expectations.length > 0);
  const texts = cases.flatMap(({ expectations }) => expectations.map(expressionOf));
  const mutations = new Map(texts.flatMap(mutationsOf).map((mutation) => [mutation.name, mutation]));
  return [...mutations.values()]
    .filter(({ apply }) => {
      const affected = cases.filter(({ expectations }) =>
        expectations.some((each) => changes(expressionOf(each), apply))
      );
      return runPromtool(renderPromtool(affected, apply)).passed;
    })
    .map(({ name }) => `${id} ${name}`);
}

const changes = (text: string, apply: (text: string) => string): boolean => apply(text) !== text;

describe('a spoiled query fails a case', () => {
  it.each(queryIds)('%s', (id) => {
    const unexplained = survivors(id).filter((name) => !equivalentMutants.some(({ pattern }) => pattern.test(name)));
    expect(unexplained).toEqual([]);
  });
});
