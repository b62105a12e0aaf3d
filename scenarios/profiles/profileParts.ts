import type { Labels } from '../write/MetricFamily';

import type { Profile, ProfileOptions } from './Profile';

/** Pod name and address of each kube-state-metrics replica. */
export const KUBE_STATE_METRICS_REPLICAS = [
  { pod: 'kube-state-metrics-6d94d8f7c5-q8xkz', ip: '10.244.0.11' },
  { pod: 'kube-state-metrics-6d94d8f7c5-m2v4t', ip: '10.244.1.11' },
] as const;

function matches(pattern: string, metric: string): boolean {
  return pattern.endsWith('*') ? metric.startsWith(pattern.slice(0, -1)) : metric === pattern;
}

/** The parts of a profile that options decide alone; `keeps` is narrowed by `without`. */
export function withOptions(profile: Omit<Profile, 'replicas'>, options: ProfileOptions): Profile {
  const extra: Labels = options.extraLabels ?? {};
  const pair: Labels[] = [
    { prometheus_replica: 'prometheus-k8s-0', ...extra },
    { prometheus_replica: 'prometheus-k8s-1', ...extra },
  ];
  return {
    ...profile,
    scrapesScheduler: options.scheduler ?? profile.scrapesScheduler,
    deadContainersLinger: options.deadContainersLinger ?? profile.deadContainersLinger,
    replicas: options.haPair ? pair : [extra],
    keeps: (metric, labels) =>
      profile.keeps(metric, labels) && !(options.without ?? []).some((pattern) => matches(pattern, metric)),
  };
}
