import { ok, type Result } from '../../domain/result/Result';
import { metricNames } from '../../promql/metricNames';
import type { Installation } from '../probe/Installation';
import { probeInstallation } from '../probe/probeInstallation';
import type { PrometheusClient } from '../prometheus/PrometheusClient';
import type { QueryError } from '../prometheus/QueryError';

/** Values of one cluster label; undefined where they could not be read. */
export interface ClusterValues {
  label: string;
  /** On series of kube-state-metrics. */
  kubeState?: string[];
  /** On series of cAdvisor. */
  cadvisor?: string[];
}

/** What is found in a data source when no setting says otherwise, and the clusters under the label that is in force. */
export interface Detection {
  installation: Installation;
  clusters?: ClusterValues;
}

export interface DetectionOptions {
  atSeconds: number;
  /** Cluster label to look at instead of the detected one. */
  clusterLabel?: string;
  signal?: AbortSignal;
}

const LOOK_BACK_SECONDS = 3600;

/** Probes a data source without overrides; a cluster label is on series of both exporters, or joins come out empty. */
export async function detectLabels(
  client: PrometheusClient,
  options: DetectionOptions
): Promise<Result<Detection, QueryError>> {
  const { atSeconds, signal } = options;
  const installation = await probeInstallation(client, { atSeconds, signal });
  if (!installation.ok) {
    return installation;
  }
  const label = options.clusterLabel ?? installation.value.labels.cluster;
  return ok({
    installation: installation.value,
    clusters: label === undefined ? undefined : await clusterValues(client, label, options),
  });
}

async function clusterValues(
  client: PrometheusClient,
  label: string,
  { atSeconds, signal }: DetectionOptions
): Promise<ClusterValues> {
  const window = { fromSeconds: atSeconds - LOOK_BACK_SECONDS, toSeconds: atSeconds };
  const [kubeState, cadvisor] = await Promise.all(
    [metricNames.podInfo, metricNames.workingSet].map(async (metric) => {
      const answer = await client.labelValues(label, metric, window, signal);
      return answer.ok ? answer.value.filter((value) => value !== '') : undefined;
    })
  );
  return { label, kubeState, cadvisor };
}
