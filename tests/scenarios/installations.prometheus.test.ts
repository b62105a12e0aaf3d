import { type LoadedPrometheus, testPrometheus } from '../../scenarios/load/testPrometheus';
import type { Profile } from '../../scenarios/profiles/Profile';
import { profileNamed } from '../../scenarios/profiles/profileNamed';
import type { Report } from '../../src/domain/report/Report';

import { reportOf } from './reportOf';

const LOAD_MS = 180_000;
const running: LoadedPrometheus[] = [];

async function reportUnder(profile: Profile, scenarioIds = ['A5-b', 'A11'], hostile = false): Promise<Report> {
  const prometheus = await testPrometheus({ scenarioIds, profile, background: hostile ? { hostile: true } : false });
  running.push(prometheus);
  return reportOf(prometheus);
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((prometheus) => prometheus.remove()));
});

const stateOf = (report: Report, capability: string) => report.health.find((h) => h.capability === capability);

describe('installations', () => {
  it(
    'HA pairs, two kube-state-metrics and lingering dead containers change nothing',
    async () => {
      const plain = await reportUnder(profileNamed('kube-prometheus', { deadContainersLinger: false }));
      const duplicated = await reportUnder(
        profileNamed('kube-prometheus', { haPair: true, kubeStateMetricsReplicas: 2, deadContainersLinger: true })
      );
      expect(plain.nodes.length).toBeGreaterThan(0);
      expect(duplicated.nodes).toEqual(plain.nodes);
      expect(duplicated.health).toEqual(plain.health);
    },
    LOAD_MS
  );

  it(
    'says that the kubelet view is approximated where kube-prometheus-stack drops the root cgroup',
    async () => {
      const report = await reportUnder(profileNamed('kube-prometheus-stack'));
      expect(stateOf(report, 'kubelet-view')).toEqual({
        capability: 'kubelet-view',
        state: 'reduced',
        missing: ['container_memory_working_set_bytes{id="/"}'],
      });
      expect(report.nodes.every(({ availableIsKubeletView }) => !availableIsKubeletView)).toBe(true);
      expect(report.nodes.every(({ availableBytes }) => availableBytes !== undefined)).toBe(true);
    },
    LOAD_MS
  );

  it(
    'claims nothing without kube-state-metrics',
    async () => {
      const report = await reportUnder(profileNamed('kube-prometheus', { without: ['kube_*'] }));
      expect(report.nodes).toEqual([]);
      expect(stateOf(report, 'kernel-order')?.state).toBe('off');
      expect(stateOf(report, 'kernel-order')?.missing).toContain('kube_pod_info');
    },
    LOAD_MS
  );

  it(
    'ranks nobody whose requests are not collected, and invents no zeros',
    async () => {
      const without = ['kube_pod_container_resource_requests', 'kube_pod_resource_request'];
      const report = await reportUnder(profileNamed('kube-prometheus', { without }));
      expect(report.nodes.length).toBeGreaterThan(0);
      expect(report.nodes.flatMap(({ kernelOrder, kubeletOrder }) => [...kernelOrder, ...kubeletOrder])).toEqual([]);
    },
    LOAD_MS
  );

  it(
    'survives pods with hostile and very long names',
    async () => {
      const report = await reportUnder(profileNamed('kube-prometheus'), ['A5-b'], true);
      const pods = report.nodes.flatMap(({ kernelOrder }) => kernelOrder.map(({ pod }) => pod));
      expect(pods.some((pod) => pod.includes('a"b\\c'))).toBe(true);
      expect(pods.some((pod) => pod.length === 253)).toBe(true);
      expect(report.nodes.find(({ node }) => node === 'node-7')?.kernelOrder[0]?.pod).toMatch(/^payments-api-/);
    },
    LOAD_MS
  );

  it(
    'keeps clusters with the same node names apart',
    async () => {
      const report = await reportUnder(profileNamed('kube-prometheus', { extraLabels: { cluster: 'prod-eu' } }));
      expect(report.nodes.map(({ cluster }) => cluster)).toEqual(report.nodes.map(() => 'prod-eu'));
    },
    LOAD_MS
  );
});
