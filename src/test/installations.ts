import type { Installation } from '../adapters/probe/Installation';
import { profiles } from '../promql/labels/profiles';
import { exporterOf, metricNames as m } from '../promql/metricNames';

const metrics = Object.values(m);
const all: readonly string[] = metrics;

/** What kube-prometheus-stack keeps by default: no root row, no swap or mapped file, no resource endpoint, no scheduler. */
const KUBE_PROMETHEUS_STACK_DROPS: readonly string[] = [
  m.swap,
  m.mappedFile,
  m.nodeWorkingSet,
  m.podWorkingSet,
  m.containerSwapUsage,
  m.schedulerRequest,
];

/** An installation that collects everything, in a data source of many clusters. */
export const everything = (overrides: Partial<Installation> = {}): Installation => ({
  present: new Set(all),
  labels: profiles.clustered,
  scrapeSeconds: 30,
  rootWorkingSet: 'root-cgroup',
  podWorkingSet: 'pod-cgroup',
  hasCpuResources: true,
  ...overrides,
});

/** The default kube-prometheus-stack: rows of pod cgroups, but none of the root. */
export const kubePrometheusStack = (): Installation =>
  everything({
    present: new Set(all.filter((name) => !KUBE_PROMETHEUS_STACK_DROPS.includes(name))),
    labels: profiles.default,
    rootWorkingSet: undefined,
  });

/** Everything but kube-state-metrics (and the scheduler, which nobody scrapes without it). */
export const withoutKubeStateMetrics = (): Installation =>
  everything({
    present: new Set(metrics.filter((name) => !exporterOf(name).startsWith('kube-'))),
    hasCpuResources: false,
  });

/** A data source that has nothing to do with Kubernetes. */
export const nothing = (): Installation => ({
  present: new Set(),
  labels: profiles.default,
  scrapeSeconds: 30,
  hasCpuResources: false,
});
