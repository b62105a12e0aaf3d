import { type LabelProfile } from '../../src/promql/labels/LabelProfile';
import { type Scope } from '../../src/promql/QueryContext';

import { type Expectation, type Row, type TestedQuery } from './PromtoolCase';

interface Options {
  labels?: LabelProfile;
  scope?: Scope;
}

type Expect = (query: TestedQuery, atMinutes: number, because: string, rows: Row[], options?: Options) => Expectation;

const expectation =
  (negative: boolean): Expect =>
  (query, atMinutes, because, rows, options = {}) => ({ query, negative, atMinutes, because, rows, ...options });

/** What must be left out. */
export const not = expectation(true);

/** What must be found. */
export const finds = expectation(false);

/** One expected row. */
export const row = (labels: Record<string, string>, value: number): Row => ({ labels, value });
