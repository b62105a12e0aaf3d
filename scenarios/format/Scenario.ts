import type { Report } from '../../src/domain/report/Report';

import type { ClusterHistory } from './ClusterHistory';
import type { Seconds } from './Curve';

type DeepPartial<T> =
  T extends Array<infer Item>
    ? Array<DeepPartial<Item>>
    : T extends object
      ? { [Key in keyof T]?: DeepPartial<T[Key]> }
      : T;

/** The part of a report that a history prescribes; see `reportMismatches` for how lists are compared. */
export type PartialReport = DeepPartial<Report>;

/** What the report must say when asked at one instant. */
export interface Expectation {
  /** `to` of the report, seconds from the anchor. */
  atSeconds: Seconds;
  /** `to` minus `from`. */
  windowSeconds: number;
  /** Installation profiles for which it holds; absent = all. */
  profiles?: readonly string[];
  /** Metrics without which it cannot hold: with one of them not collected, the expectation does not apply. */
  needs?: readonly string[];
  report: PartialReport;
  /** Sum of `count` over all kills of the report. */
  killsTotal?: number;
  /** Instants of kills whose time the metrics show exactly, seconds from the anchor. */
  killsAt?: readonly Seconds[];
  /** Pods that a kubelet order may list or leave out: static and critical ones, which are never evicted for memory. */
  protectedPods?: readonly string[];
  /** Largest allowed difference by path, e.g. `nodes[].availableBytes`; every other number must be equal. */
  tolerances?: Readonly<Record<string, number>>;
  /** What the screen must say, in content, not in words. */
  says: readonly string[];
}

/** A change that Grafana was told about; written in the shape of `GET /api/annotations`. */
export interface AnnotationHistory {
  at: Seconds;
  until?: Seconds;
  text: string;
  tags: readonly string[];
}

/** How much of a history is written, and how densely. */
export interface Span {
  backHours: number;
  aheadHours: number;
  /** Scrape interval of memory and node gauges. */
  stepSeconds: number;
  /** Scrape interval of kube-state-metrics; the same unless said, coarser in long histories. */
  stateStepSeconds?: number;
}

/** A cluster history with what must be read from it. It declares kills, QoS classes and scores; it computes none. */
export interface Scenario {
  id: string;
  title: string;
  story: string;
  span: Span;
  cluster: ClusterHistory;
  annotations: readonly AnnotationHistory[];
  expect: readonly Expectation[];
}
