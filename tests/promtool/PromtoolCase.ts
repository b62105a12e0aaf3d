import { type QueryId } from '../../src/promql/catalogue';
import { type PanelQueryId } from '../../src/promql/killOrderPanelQueries';
import { type LabelProfile } from '../../src/promql/labels/LabelProfile';
import { type Scope } from '../../src/promql/QueryContext';

/** Seconds between two samples of every series, and the freshness window that follows from it. */
export const scrapeSeconds = 30;
export const freshSeconds = 2.5 * scrapeSeconds;

/** One series in promtool's notation; `values` such as `5x20`, `_x20 7x10`. */
export interface InputSeries {
  series: string;
  values: string;
}

/** One row that a query must return: its labels, and nothing but them, and its value. */
export interface Row {
  labels: Record<string, string>;
  value: number;
}

/** A query of the catalogue, or one of the kill-order panel for node n1. */
export type TestedQuery = QueryId | `panel:${PanelQueryId}`;

/** What a query of the catalogue must answer at one instant. */
export interface Expectation {
  query: TestedQuery;
  /** Why; a failing test prints it. */
  because: string;
  /**
   * True where the answer must leave out what a careless query would show: duplicates, the dead, other nodes. Every
   * query has one before its first positive expectation.
   */
  negative: boolean;
  /** Minutes after the first sample. */
  atMinutes: number;
  labels?: LabelProfile;
  scope?: Scope;
  rows: Row[];
}

/** A history of series and what the catalogue must say about it. */
export interface PromtoolCase {
  name: string;
  series: InputSeries[];
  expectations: Expectation[];
}
