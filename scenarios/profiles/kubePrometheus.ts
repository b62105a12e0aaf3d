import type { NodeHistory } from '../format/NodeHistory';
import type { Labels } from '../write/MetricFamily';

import type { Profile, ProfileOptions, ScrapePlace } from './Profile';
import { KUBE_STATE_METRICS_REPLICAS, withOptions } from './profileParts';

const DROPPED_WITHOUT_POD =
  /^container_(spec_.*|file_descriptors|sockets|threads_max|threads|start_time_seconds|last_seen)$/;

function kubeletTarget(node: NodeHistory, path: string): Labels {
  return {
    job: 'kubelet',
    instance: `${node.internalIp}:10250`,
    endpoint: 'https-metrics',
    service: 'kubelet',
    namespace: 'kube-system',
    node: node.name,
    metrics_path: path,
  };
}

function kubeStateMetricsTargets(options: ProfileOptions): Labels[] {
  return KUBE_STATE_METRICS_REPLICAS.slice(0, options.kubeStateMetricsReplicas ?? 1).map(({ pod, ip }) => ({
    job: 'kube-state-metrics',
    instance: `${ip}:8443`,
    container: 'kube-rbac-proxy-main',
    ...(options.kubeStateMetricsTargetLeaks
      ? { namespace: 'monitoring', pod, endpoint: 'https-main', service: 'kube-state-metrics' }
      : {}),
  }));
}

function nodeExporterTarget(place: ScrapePlace, node: NodeHistory): Labels {
  return {
    job: 'node-exporter',
    instance: node.name,
    endpoint: 'https',
    service: 'node-exporter',
    namespace: 'monitoring',
    pod: place.nodeExporterPod ?? '',
    container: 'kube-rbac-proxy',
  };
}

const SCHEDULER_TARGET: Labels = {
  job: 'kube-scheduler',
  instance: '10.0.0.2:10259',
  endpoint: 'https-metrics',
  service: 'kube-scheduler',
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
 * kube-prometheus (jsonnet): every cAdvisor row stays, the root `id="/"` included, except spec and start time of rows without
 * a pod; its kube-state-metrics ServiceMonitor drops the target's namespace, pod, service and endpoint labels
 * (manifests/kubernetesControlPlane-serviceMonitorKubelet.yaml, kubeStateMetrics-serviceMonitor.yaml).
 * The scheduler's /metrics/resources, with honorLabels, is an addition that its manifests do not have.
 */
export function kubePrometheus(options: ProfileOptions = {}): Profile {
  return withOptions(
    {
      name: 'kube-prometheus',
      targetsOf: (place) => targetsOf(place, options),
      honorsLabels: (exporter) => exporter !== 'node-exporter',
      keeps: (metric, labels) => !(DROPPED_WITHOUT_POD.test(metric) && !labels.pod && !labels.namespace),
      scrapesScheduler: true,
      deadContainersLinger: true,
    },
    options
  );
}
