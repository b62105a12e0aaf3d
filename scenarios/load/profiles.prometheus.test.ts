import { kubePrometheus } from '../profiles/kubePrometheus';
import { kubePrometheusStack } from '../profiles/kubePrometheusStack';

import { type LoadedPrometheus, testPrometheus } from './testPrometheus';

const SCENARIO = { scenarioIds: ['A11'], background: false } as const;

async function withLoaded(
  request: Parameters<typeof testPrometheus>[0],
  check: (loaded: LoadedPrometheus) => Promise<void>
): Promise<void> {
  const loaded = await testPrometheus(request);
  try {
    await check(loaded);
  } finally {
    await loaded.remove();
  }
}

describe('installation profiles, read back', () => {
  it('kube-prometheus-stack lacks the root, swap, mapped_file and spec, and leaks target labels', async () => {
    await withLoaded({ ...SCENARIO, profile: 'kube-prometheus-stack' }, async ({ ask, askOne }) => {
      expect(await ask('{__name__=~"container_.*",pod=""}')).toEqual([]);
      expect(await ask('{__name__=~"container_(spec_.*|memory_swap|memory_mapped_file)"}')).toEqual([]);
      expect(await ask('kube_pod_resource_request')).toEqual([]);
      const [node] = await ask('kube_node_info');
      expect(node?.labels).toMatchObject({ node: 'node-11', namespace: 'monitoring', container: 'kube-state-metrics' });
      const [available] = await ask('node_memory_MemAvailable_bytes');
      expect(available?.labels).toMatchObject({ instance: '10.0.1.11:9100', namespace: 'monitoring' });
      expect(await askOne(`count(kube_pod_info{pod="${available?.labels.pod ?? ''}",node="node-11"})`)).toBe(1);
      expect(await ask('container_memory_working_set_bytes{pod="db-0"}')).toHaveLength(3);
    });
  }, 120_000);

  it('writes the duplicates of an HA pair and of two kube-state-metrics replicas, and a cluster label', async () => {
    const profile = kubePrometheus({ haPair: true, kubeStateMetricsReplicas: 2, extraLabels: { cluster: 'eu-1' } });
    await withLoaded({ ...SCENARIO, profile }, async ({ ask }) => {
      const info = await ask('kube_pod_info{pod="db-0",cluster="eu-1"}');
      const places = info.map(({ labels }) => `${labels.instance} ${labels.prometheus_replica}`);
      expect(new Set(places).size).toBe(4);
      expect(await ask('container_memory_rss{pod="db-0",container="db"}')).toHaveLength(2);
      expect(await ask('{cluster!="eu-1",__name__=~".+"}')).toEqual([]);
    });
  }, 120_000);

  it('leaves out what `without` names', async () => {
    const profile = kubePrometheusStack({ without: ['kube_*', 'node_vmstat_oom_kill'] });
    await withLoaded({ ...SCENARIO, profile }, async ({ ask }) => {
      expect(await ask('{__name__=~"kube_.*|node_vmstat_oom_kill"}')).toEqual([]);
      expect(await ask('node_memory_MemTotal_bytes')).toHaveLength(1);
    });
  }, 120_000);

  it('ends a dead container at once where nothing lingers', async () => {
    const profile = kubePrometheus({ deadContainersLinger: false });
    await withLoaded({ ...SCENARIO, profile }, async ({ ask }) => {
      const rows = await ask('container_memory_rss{pod="search-0",container="search"}', 60);
      expect(rows.map(({ value }) => value).filter((value) => value > 0)).toHaveLength(1);
    });
  }, 120_000);
});
