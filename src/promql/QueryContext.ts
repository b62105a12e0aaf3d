import type { LabelProfile } from './labels/LabelProfile';

/** What part of the data source a query looks at. An absent field means "all"; an empty list matches nothing. */
export interface Scope {
  /** Ignored where the data source has no cluster label. */
  cluster?: string;
  nodes?: string[];
  /** Applies to pods and workloads, never to node metrics and sums per node. */
  namespace?: string;
  /** Pod names; keep batches to about 100. */
  pods?: string[];
}

/** Everything a query function needs to know beside its own arguments. */
export interface QueryContext {
  labels: LabelProfile;
  scope: Scope;
  /** 2.5 x the scrape interval of the memory series: older samples belong to containers that are gone. */
  freshSeconds: number;
}

/** Ratio of the freshness window to the scrape interval: one missed scrape and some jitter are forgiven. */
export const freshScrapes = 2.5;
