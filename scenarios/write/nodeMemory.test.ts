import { mebibytes } from '../build/bytes';
import { scenarioWithId } from '../histories/allScenarios';

import { indexCluster } from './ClusterPart';
import { usageBytes, workingSetBytes } from './MemorySamples';
import { memInfoAt, nodeMemoryOver, rootMemory } from './nodeMemory';

/** Node memory of a history with one node, at the given instants. */
function memoryOf(id: string, times: readonly number[]) {
  const { cluster } = scenarioWithId(id);
  const [node] = cluster.nodes;
  if (!node) {
    throw new Error(`${id} has no node`);
  }
  const samples = nodeMemoryOver(node, indexCluster([{ history: cluster }]), { times, stepSeconds: 1 });
  return samples.map((memory, i) => ({ memory, node, info: memInfoAt(node, memory, times[i] ?? 0) }));
}

describe('node memory of A11', () => {
  it('falls from 900Mi to nothing in the last 8 s, while the kubelet still sees 600Mi', () => {
    const [before, atKill] = memoryOf('A11', [-8, 0]);
    expect(before?.info.available).toBe(mebibytes(900));
    expect(atKill?.info.available).toBe(0);
    expect(atKill && mebibytes(16384) - workingSetBytes(rootMemory(atKill.memory))).toBe(mebibytes(600));
  });

  it('is back at 900Mi when search-0 has reloaded', () => {
    const [later] = memoryOf('A11', [600]);
    expect(later?.info.available).toBe(mebibytes(900));
  });

  it('fills the node exactly: pods, host and kernel are its capacity', () => {
    const [atKill] = memoryOf('A11', [0]);
    expect(atKill && usageBytes(atKill.memory.kubepods) + usageBytes(atKill.memory.host)).toBe(mebibytes(16384));
  });

  it('requests 10852Mi', () => {
    const requests = scenarioWithId('A11').cluster.pods.flatMap((pod) =>
      pod.containers.map((container) => container.resources[0]?.value.memoryRequestBytes ?? 0)
    );
    expect(requests.reduce((sum, bytes) => sum + bytes, 0)).toBe(mebibytes(10852));
  });
});

describe('node memory of A5', () => {
  it('accounts for 9.3Gi, and eviction needs another 6.6Gi', () => {
    const [now] = memoryOf('A5-a', [0]);
    const used = now ? workingSetBytes(rootMemory(now.memory)) : 0;
    expect((used / 2 ** 30).toFixed(1)).toBe('9.3');
    expect(((mebibytes(16384) - used - mebibytes(100)) / 2 ** 30).toFixed(1)).toBe('6.6');
  });

  it('has an rss equal to the working set in every pod', () => {
    const [now] = memoryOf('A5-a', [0]);
    expect(now?.memory.kubepods).toMatchObject({ rss: mebibytes(8192 + 200 + 100 + 24 + 7), tmpfs: 0, kernel: 0 });
  });
});
