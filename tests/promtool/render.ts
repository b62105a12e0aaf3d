import { stringify } from 'yaml';

import { profiles } from '../../src/promql/labels/profiles';

import { type Expectation, freshSeconds, type PromtoolCase, type Row, scrapeSeconds } from './PromtoolCase';
import { textOf } from './testedQueries';

/** The query text that an expectation is about. */
export function expressionOf({ query, labels = profiles.default, scope = {} }: Expectation): string {
  return textOf(query, { labels, scope, freshSeconds });
}

/**
 * A promtool unit-test file made of cases. `rewrite` changes the query text of an expectation, for mutants.
 */
export function renderPromtool(
  cases: readonly PromtoolCase[],
  rewrite: (text: string, expectation: Expectation) => string = (text) => text
): string {
  const tests = cases.map(({ name, series, expectations }) => ({
    name,
    interval: `${scrapeSeconds}s`,
    input_series: series,
    promql_expr_test: expectations.map((expectation) => ({
      expr: rewrite(expressionOf(expectation), expectation),
      eval_time: `${Math.round(expectation.atMinutes * 60)}s`,
      exp_samples: expectation.rows.map(renderRow),
    })),
  }));
  return stringify({ rule_files: [], evaluation_interval: `${scrapeSeconds}s`, tests }, { lineWidth: 0 });
}

function renderRow({ labels, value }: Row): { labels: string; value: number } {
  const pairs = Object.entries(labels).map(([name, text]) => `${name}=\`${text}\``);
  return { labels: `{${pairs.join(',')}}`, value };
}
