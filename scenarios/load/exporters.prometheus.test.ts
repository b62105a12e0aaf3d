import { mebibytes } from '../build/bytes';
import { killInstants } from '../histories/A7SlowLeak';

import { type LoadedPrometheus, TEST_ANCHOR, testPrometheus } from './testPrometheus';

const ANCHOR_SECONDS = TEST_ANCHOR.getTime() / 1000;

describe('kube-prometheus, histories A4, A5-d, A7 and A11, read back', () => {
  let loaded: LoadedPrometheus;

  beforeAll(async () => {
    loaded = await testPrometheus({
      scenarioIds: ['A4', 'A5-d', 'A7', 'A11'],
      profile: 'kube-prometheus',
      background: false,
    });
  }, 180_000);

  afterAll(() => loaded?.remove());

  it('has cAdvisor rows of containers, pods, slices and the root, with their labels', async () => {
    const [row, ...others] = await loaded.ask(
      'container_memory_working_set_bytes{namespace="data",pod="data-pipeline-0",container="data-pipeline"}'
    );
    expect(others).toEqual([]);
    expect(row?.value).toBe(mebibytes(8192));
    expect(row?.labels).toMatchObject({
      job: 'kubelet',
      metrics_path: '/metrics/cadvisor',
      node: 'node-7',
      instance: '10.0.1.7:10250',
      image: 'registry.example/data-pipeline:2026.10',
      id: expect.stringMatching(
        /^\/kubepods\.slice\/kubepods-burstable\.slice\/.*\/cri-containerd-[0-9a-f]{64}\.scope$/
      ),
    });
    const root = 'container_memory_working_set_bytes{id="/",node="node-7"}';
    expect(mebibytes(16384) - (await loaded.askOne(root))).toBe(mebibytes(6837));
    expect(await loaded.ask('container_memory_working_set_bytes{pod="data-pipeline-0"}')).toHaveLength(3);
    expect(
      await loaded.ask('container_memory_usage_bytes{id="/kubepods.slice/kubepods-besteffort.slice"}')
    ).toHaveLength(6);
  });

  it('keeps spec limits of pods and drops those of rows without one', async () => {
    expect(await loaded.askOne('container_spec_memory_limit_bytes{container="stress"}', -30)).toBe(mebibytes(50));
    expect(await loaded.ask('container_spec_memory_limit_bytes{id="/"}')).toEqual([]);
    expect(await loaded.askOne('machine_memory_bytes{node="node-7"}')).toBe(mebibytes(16384));
  });

  it('tells owners, classes, requests and the numeric priority', async () => {
    const [info] = await loaded.ask('kube_pod_info{pod="data-pipeline-0"}');
    expect(info?.labels).toMatchObject({
      node: 'node-7',
      created_by_kind: 'StatefulSet',
      priority_class: 'data-batch',
    });
    const [owner] = await loaded.ask('kube_replicaset_owner{replicaset="cart-api-7d4b9c6f85"}');
    expect(owner?.labels).toMatchObject({ owner_kind: 'Deployment', owner_name: 'cart-api', namespace: 'shop' });
    const [qos] = await loaded.ask('kube_pod_status_qos_class{pod="db-0"} == 1');
    expect(qos?.labels.qos_class).toBe('Guaranteed');
    const [request] = await loaded.ask('kube_pod_resource_request{pod="data-pipeline-0",resource="memory"}');
    expect(request).toMatchObject({
      value: mebibytes(4096),
      labels: { priority: '1000', unit: 'bytes', node: 'node-7' },
    });
    expect(await loaded.ask('kube_pod_resource_request{pod=~"monitoring-agent.*"}')).toEqual([]);
  });

  it('shows A4 as the history says: 35 s and 90 s after the pod was created', async () => {
    const pod = 'pod="oom-killed-pod"';
    const restarts = `kube_pod_container_status_restarts_total{${pod}}`;
    expect(await loaded.askOne(restarts, -55)).toBe(2);
    expect(
      await loaded.ask(`kube_pod_container_status_terminated_reason{${pod},reason="OOMKilled"} == 1`, -55)
    ).toHaveLength(1);
    expect(await loaded.askOne(restarts)).toBe(3);
    expect(await loaded.ask(`kube_pod_container_status_terminated_reason{${pod}} == 1`)).toEqual([]);
    expect(
      await loaded.ask(`kube_pod_container_status_waiting_reason{${pod},reason="CrashLoopBackOff"} == 1`)
    ).toHaveLength(1);
    expect(await loaded.askOne(`min_over_time(${restarts}[1h])`)).toBe(1);
    expect(await loaded.askOne(`kube_pod_container_status_last_terminated_exitcode{${pod}}`)).toBe(137);
    const samples = 'max_over_time(container_memory_working_set_bytes{container="stress"}[10m])';
    expect(await loaded.askOne(`max(${samples})`)).toBe(mebibytes(12));
  });

  it('dates the kills of A7 to the second and starts each life anew', async () => {
    const pod = 'pod="cart-api-7d4b9c6f85-4kwzt"';
    const stamps = `kube_pod_container_status_last_terminated_timestamp{${pod}}`;
    const last = killInstants(52).filter((at) => at <= 0);
    expect(await loaded.askOne(stamps)).toBe(Math.floor(ANCHOR_SECONDS + (last[last.length - 1] ?? 0)));
    expect(await loaded.askOne(`kube_pod_container_status_restarts_total{${pod}}`)).toBe(5);
    expect(await loaded.askOne(`container_memory_working_set_bytes{${pod},container="cart-api"}`)).toBe(mebibytes(528));
    const ids = `count(count by (id) (count_over_time(container_memory_rss{${pod},container="cart-api"}[80h])))`;
    expect(await loaded.askOne(ids)).toBe(6);
    const rate = await loaded.askOne(`rate(http_requests_total{${pod}}[6h])`);
    expect(rate).toBeGreaterThan(110);
    expect(rate).toBeLessThan(130);
  });

  it('lets the dead container of A11 linger for five minutes beside the new one', async () => {
    const rows = 'container_memory_rss{pod="search-0",container="search"}';
    expect(await loaded.ask(rows, 120)).toHaveLength(2);
    expect(await loaded.ask(rows, 360)).toHaveLength(1);
  });

  it('shows A11 from node_exporter and from the kubelet', async () => {
    expect(await loaded.askOne('node_memory_MemAvailable_bytes{instance="node-11"}', -30)).toBe(mebibytes(900));
    expect(await loaded.askOne('node_memory_MemAvailable_bytes{instance="node-11"}')).toBe(0);
    const kills = 'node_vmstat_oom_kill{instance="node-11"}';
    expect((await loaded.askOne(kills, 60)) - (await loaded.askOne(kills))).toBe(1);
    const pressure = 'kube_node_status_condition{node="node-11",condition="MemoryPressure",status="true"}';
    expect(await loaded.askOne(`max_over_time(${pressure}[4h])`, 4 * 3600)).toBe(0);
    expect(await loaded.askOne('kube_node_status_allocatable{node="node-11",resource="memory"}')).toBe(
      mebibytes(16284)
    );
    expect(await loaded.ask('kubelet_node_name{node="node-11"}')).toHaveLength(1);
  });

  it('has samples four hours after the anchor', async () => {
    expect(await loaded.ask('kube_node_info', 4 * 3600)).toHaveLength(6);
    expect(await loaded.ask('up == 0')).toEqual([]);
  });
});
