import type { NodeRole } from '../nodes/NodeSamples';
import type { Labels } from '../prometheus/parseAnswer';

/** One series of a panel's answer to one question about a node, under logical label names. */
export interface FrameSeries {
  role: NodeRole;
  refId: string;
  labels: Labels;
  /** Ascending; values that are no finite numbers are left out, so a gap is an absent instant. */
  atSeconds: number[];
  values: number[];
  /** Step of the range query, where the data source tells it. */
  stepSeconds?: number;
}

/** Rows of a query that could not be used, and why. */
export interface FrameFault {
  refId: string;
  /** `unknown-query`: neither its refId nor a metric name tells what it answers; `no-label`: its rows lack a label. */
  because: 'unknown-query' | 'no-label';
  /** The labels that are lacking. */
  labels: string[];
}
