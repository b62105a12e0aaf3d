import { type InputSeries } from './PromtoolCase';

type Labels = Record<string, string>;

/**
 * A series in promtool's notation. Values are written as raw strings, apart from the escaping under test; a back-quote
 * cannot be expressed.
 */
export function series(metric: string, labels: Labels, values: string): InputSeries {
  const pairs = Object.entries(labels).map(([name, value]) => `${name}=\`${value}\``);
  return { series: `${metric}{${pairs.join(',')}}`, values };
}

/**
 * A series of kube-state-metrics scraped from two replicas with honorLabels: the labels of the exporter's own pod fill
 * in wherever the series has none.
 */
export function kubeState(metric: string, labels: Labels, values: string): InputSeries[] {
  return ['ksm-a', 'ksm-b'].map((replica) => {
    const target = { job: 'kube-state-metrics', instance: `${replica}:8080`, namespace: 'monitoring', pod: replica };
    return series(metric, { ...target, container: 'kube-state-metrics', ...labels }, values);
  });
}

/** A series of cAdvisor as two Prometheus of an HA pair store it. */
export function cadvisor(metric: string, labels: Labels, values: string): InputSeries[] {
  return ['a', 'b'].map((prometheus_replica) =>
    series(metric, { job: 'kubelet', metrics_path: '/metrics/cadvisor', prometheus_replica, ...labels }, values)
  );
}
