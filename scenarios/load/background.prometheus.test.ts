import { HOSTILE_NAME, LONG_NAME } from '../background/hostilePods';

import { type LoadedPrometheus, testPrometheus } from './testPrometheus';

describe('a small background with hostile names, read back', () => {
  let loaded: LoadedPrometheus;

  beforeAll(async () => {
    loaded = await testPrometheus({
      scenarioIds: ['A4'],
      profile: 'kube-prometheus',
      background: { workers: 5, pods: 90, hostile: true },
      hours: 1,
      aheadHours: 1,
    });
  }, 180_000);

  afterAll(() => loaded?.remove());

  it('stores any label value as it is', async () => {
    const names = (await loaded.ask('kube_pod_info{namespace="dev"}')).map(({ labels }) => labels.pod);
    expect(names).toEqual(expect.arrayContaining([HOSTILE_NAME, LONG_NAME]));
    const rows = await loaded.ask('container_memory_working_set_bytes{pod="a\\"b\\\\c.*",container="app"}');
    expect(rows).toHaveLength(1);
  });

  it('surrounds the history: every node has its pods, and the history node has some of the background', async () => {
    const perNode = await loaded.ask('count by (node) (kube_pod_info)');
    expect(perNode).toHaveLength(9);
    expect(await loaded.askOne('count(kube_pod_info{node="node-4"})')).toBeGreaterThan(6);
    const sum = await loaded.askOne('sum(container_memory_working_set_bytes{container!="",node="node-4"})', 60);
    const root = await loaded.askOne('container_memory_working_set_bytes{id="/",node="node-4"}', 60);
    expect(root).toBeGreaterThan(sum * 0.9);
  });

  it('kills nobody', async () => {
    const kills = 'kube_pod_container_status_last_terminated_reason{reason="OOMKilled"} == 1';
    expect((await loaded.ask(kills)).map(({ labels }) => labels.pod)).toEqual(['oom-killed-pod']);
  });
});
