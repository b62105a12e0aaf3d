import type { LoadRequest } from '../../../scenarios/load/loadScenario';
import { profileNamed } from '../../../scenarios/profiles/profileNamed';

/** A data source of the browser tests: its uid and the histories that its Prometheus holds. */
export interface DataSet {
  uid: string;
  parts: Array<Pick<LoadRequest, 'scenarioIds' | 'profile' | 'background'>>;
}

/** The variants of the wrong victim, each a cluster of its own, so that one data source holds them all. */
export const WRONG_VICTIM_VARIANTS = ['A5-a', 'A5-b', 'A5-c', 'A5-d', 'A5-a-guaranteed', 'A5-b-request'] as const;

/** Everything that the specs look at, beside the demo's data source. */
export const DATA_SETS: DataSet[] = [
  {
    uid: 'clusters',
    parts: [...WRONG_VICTIM_VARIANTS, 'A11'].map((id) => ({
      scenarioIds: [id],
      profile: profileNamed('kube-prometheus', { extraLabels: { cluster: id } }),
      background: false,
    })),
  },
  {
    uid: 'stack',
    parts: [
      {
        scenarioIds: ['A5-b', 'A4'],
        profile: profileNamed('kube-prometheus-stack', { haPair: true, kubeStateMetricsReplicas: 2 }),
        background: { workers: 3, pods: 60, hostile: true },
      },
    ],
  },
  {
    uid: 'no-ksm',
    parts: [
      { scenarioIds: ['A5-a'], profile: profileNamed('kube-prometheus', { without: ['kube_*'] }), background: false },
    ],
  },
];

/** A data source that leads nowhere: nothing listens on that port. */
export const DOWN = { uid: 'down', url: 'http://127.0.0.1:18999' };
