/** @jest-environment node */
import { allCases } from './allCases';
import { equivalentMutants } from './equivalentMutants';
import { mutationsOf } from './mutate';
import { type TestedQuery } from './PromtoolCase';
import { expressionOf, renderPromtool } from './render';
import { runPromtool } from './runPromtool';
import { testedQueries } from './testedQueries';

jest.setTimeout(120_000);

/** Mutations of a query, over all its texts, that no expectation on it notices. */
function survivors(id: TestedQuery): string[] {
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
  const used = new Set<RegExp>();
  const isExplained = (name: string): boolean => {
    const explanation = equivalentMutants.find(({ pattern }) => pattern.test(name));
    if (explanation !== undefined) {
      used.add(explanation.pattern);
    }
    return explanation !== undefined;
  };

  it.each(testedQueries)('%s', (id) => {
    expect(survivors(id).filter((name) => !isExplained(name))).toEqual([]);
  });

  it('or is explained, by no more explanations than are needed', () => {
    expect(equivalentMutants.filter(({ pattern }) => !used.has(pattern))).toEqual([]);
  });
});
