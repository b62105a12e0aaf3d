import type { NodeHistory } from '../format/NodeHistory';
import type { Labels } from '../write/MetricFamily';

import type { Profile, ProfileOptions, ScrapePlace } from './Profile';
import { KUBE_STATE_METRICS_REPLICAS, withOptions } from './profileParts';

const DROPPED = /^container_(spec_.*|memory_mapped_file|memory_swap|file_descriptors|tasks_state|threads_max)$/;

function kubeletTarget(node: NodeHistory, path: string): Labels {
  return {
    job: 'kubelet',
    instance: `${node.internalIp}:10250`,
    endpoint: 'https-metrics',
    service: 'kps-kube-prometheus-stack-kubelet',
    namespace: 'kube-system',
    node: node.name,
    metrics_path: path,
  };
}

function kubeStateMetricsTargets(options: ProfileOptions): Labels[] {
  const leaks = options.kubeStateMetricsTargetLeaks ?? true;
  return KUBE_STATE_METRICS_REPLICAS.slice(0, options.kubeStateMetricsReplicas ?? 1).map(({ pod, ip }) => ({
    job: 'kube-state-metrics',
    instance: `${ip}:8080`,
    container: 'kube-state-metrics',
    ...(leaks ? { namespace: 'monitoring', pod, endpoint: 'http', service: 'kps-kube-state-metrics' } : {}),
  }));
}

function nodeExporterTarget(place: ScrapePlace, node: NodeHistory): Labels {
  return {
    job: 'node-exporter',
    instance: `${node.internalIp}:9100`,
    endpoint: 'http-metrics',
    service: 'kps-prometheus-node-exporter',
    namespace: 'monitoring',
    pod: place.nodeExporterPod ?? '',
    container: 'node-exporter',
  };
}

const SCHEDULER_TARGET: Labels = {
  job: 'kube-scheduler',
  instance: '10.0.0.2:10259',
  endpoint: 'http-metrics',
  service: 'kps-kube-prometheus-stack-kube-scheduler',
  namespace: 'kube-system',
  pod: 'kube-scheduler-control-plane-1',
};

function targetsOf(place: ScrapePlace, options: ProfileOptions): readonly Labels[] {
  const { exporter, node } = place;
  switch (exporter) {
    case 'kube-state-metrics':
      return kubeStateMetricsTargets(options);
    case 'kube-scheduler':
      return [SCHEDULER_TARGET];
    case 'cadvisor':
      return node ? [kubeletTarget(node, '/metrics/cadvisor')] : [];
    case 'kubelet':
      return node ? [kubeletTarget(node, '/metrics')] : [];
    case 'node-exporter':
      return node ? [nodeExporterTarget(place, node)] : [];
    case 'workload':
      return [{ job: 'applications', endpoint: 'http-metrics' }];
    case 'rules':
      return [{}];
  }
}

/**
 * kube-prometheus-stack (Helm chart 88): drops container_spec_*, mapped_file, swap and every cAdvisor row without a pod
 * (values.yaml, kubelet.serviceMonitor.cAdvisorMetricRelabelings); kube-state-metrics' target labels leak into whatever lacks
 * them; node-exporter's instance is address:9100 and only its pod label leads to the node.
 */
export function kubePrometheusStack(options: ProfileOptions = {}): Profile {
  return withOptions(
    {
      name: 'kube-prometheus-stack',
      targetsOf: (place) => targetsOf(place, options),
      honorsLabels: (exporter) => exporter !== 'node-exporter',
      keeps: (metric, labels) => !DROPPED.test(metric) && !(labels.id !== undefined && !labels.pod),
      scrapesScheduler: false,
      deadContainersLinger: true,
    },
    options
  );
}
