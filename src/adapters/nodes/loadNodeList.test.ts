import { everything, kubePrometheusStack } from '../../test/installations';
import { AT_SECONDS, GI, MI } from '../../test/nodeFacts';
import { byPattern, type FakeAnswer, fakePrometheus, type Row } from '../../test/promAnswers';
import type { Installation } from '../probe/Installation';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { loadNodeList } from './loadNodeList';

describe('loadNodeList', () => {
  const load = (answers: Array<[RegExp, FakeAnswer]>, installation: Installation, evictionHard = '100Mi') => {
    const client = createPrometheusClient(fakePrometheus([], byPattern(answers)).http);
    return loadNodeList({ uid: 'p', client, installation }, { atSeconds: AT_SECONDS, evictionHard });
  };
  const rows = (pattern: RegExp, values: Row[]): [RegExp, FakeAnswer] => [pattern, values];
  const stack = kubePrometheusStack();
  const capacities = rows(/^max by \(node\) \(kube_node_status_capacity/, [
    [{ node: 'a' }, 16 * GI],
    [{ node: 'b' }, 16 * GI],
    [{ node: 'c' }, 16 * GI],
  ]);
  const available = rows(/^max by \(instance, node, namespace, pod\) \(node_memory_MemAvailable/, [
    [{ instance: 'a:9100' }, 5 * GI],
    [{ instance: 'b:9100' }, GI],
  ]);
  const podsBytes = rows(/^sum by .*container_memory_working_set_bytes/, [[{ node: 'b' }, 10 * GI]]);

  it('lists the most endangered first, those of which nothing is known last', async () => {
    const list = await load([capacities, available, podsBytes], stack);
    expect(
      list.ok && list.value.nodes.map(({ facts, budget }) => [facts.node, budget?.toEvictionBytes, budget?.hostBytes])
    ).toEqual([
      ['b', GI - 100 * MI, 5 * GI],
      ['a', 5 * GI - 100 * MI, undefined],
      ['c', undefined, undefined],
    ]);
    expect(list.ok && list.value.nodes[0]?.budget?.availableIsKubeletView).toBe(false);
  });

  it('knows no distance where the threshold is switched off', async () => {
    const list = await load([capacities, available], stack, '0%');
    expect(list.ok && list.value.nodes.map(({ budget }) => budget?.toEvictionBytes)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });

  it('is empty, with health off, where the data source has nothing', async () => {
    const list = await load([], everything({ present: new Set() }));
    expect(list).toMatchObject({ ok: true, value: { nodes: [], failures: [] } });
    expect(list.ok && list.value.health.every(({ state }) => state !== 'full')).toBe(true);
  });
});
