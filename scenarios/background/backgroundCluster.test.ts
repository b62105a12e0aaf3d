import { type PodHistory } from '../format/PodHistory';
import { scenarioWithId } from '../histories/allScenarios';
import { indexCluster } from '../write/ClusterPart';
import { containerMemoryAt, usageBytes, workingSetBytes } from '../write/MemorySamples';
import { memInfoAt, nodeMemoryOver, rootMemory } from '../write/nodeMemory';

import { backgroundCluster } from './backgroundCluster';
import { HOSTILE_NAME, LONG_NAME } from './hostilePods';

const TIMES = [-21_600, -14_400, -7200, 0, 7200, 14_400];

/** The class that a pod of the background should state: both resources limited and equal to the request, or nothing at all. */
function impliedClass(pod: PodHistory): PodHistory['qosClass'] {
  const all = pod.containers.map((container) => container.resources[0]?.value ?? {});
  const values = all.flatMap((one) => Object.values(one).filter((value) => value !== undefined));
  if (values.length === 0) {
    return 'BestEffort';
  }
  const isFixed = all.every(
    (one) =>
      one.memoryLimitBytes !== undefined &&
      one.cpuLimitCores !== undefined &&
      one.memoryLimitBytes === one.memoryRequestBytes &&
      one.cpuLimitCores === one.cpuRequestCores
  );
  return isFixed ? 'Guaranteed' : 'Burstable';
}

describe('backgroundCluster', () => {
  const { history } = backgroundCluster();

  it('has 40 nodes and 900 pods, the same every time', () => {
    expect(history.nodes).toHaveLength(40);
    expect(history.pods).toHaveLength(900);
    expect(backgroundCluster().history).toEqual(history);
  });

  it('mixes QoS classes, owners, sidecars and static pods', () => {
    const count = (has: (pod: PodHistory) => boolean) => history.pods.filter(has).length;
    expect(count((pod) => pod.qosClass === 'Guaranteed')).toBeGreaterThan(50);
    expect(count((pod) => pod.qosClass === 'BestEffort')).toBeGreaterThan(50);
    expect(count((pod) => pod.owner?.kind === 'Node')).toBe(12);
    expect(count((pod) => pod.containers.some((container) => container.kind === 'sidecar'))).toBeGreaterThan(20);
    expect(count((pod) => pod.owner?.kind === 'StatefulSet')).toBeGreaterThan(10);
  });

  it('states the QoS class that its resources imply', () => {
    const wrong = history.pods.filter((pod) => pod.qosClass !== impliedClass(pod)).map((pod) => pod.name);
    expect(wrong).toEqual([]);
  });

  it('never brings a container to its limit, nor a node near eviction', () => {
    for (const pod of history.pods) {
      for (const container of pod.containers) {
        const limit = container.resources[0]?.value.memoryLimitBytes ?? Number.POSITIVE_INFINITY;
        for (const at of TIMES) {
          const [life] = container.lives;
          expect(life ? usageBytes(containerMemoryAt(life.memory, at)) : 0).toBeLessThan(limit * 0.95);
        }
      }
    }
    const index = indexCluster([{ history }]);
    for (const node of history.nodes) {
      nodeMemoryOver(node, index, { times: TIMES, stepSeconds: 7200 }).forEach((memory, i) => {
        expect(node.capacityBytes - workingSetBytes(rootMemory(memory))).toBeGreaterThan(node.capacityBytes * 0.04);
        expect(memInfoAt(node, memory, TIMES[i] ?? 0).available).toBeGreaterThan(node.capacityBytes * 0.04);
      });
    }
  });

  it('requests no more than a node can allocate', () => {
    const index = indexCluster([{ history }]);
    for (const node of history.nodes) {
      const requests = (index.podsByNode.get(node.name) ?? [])
        .flatMap((pod) => pod.containers)
        .reduce((sum, container) => sum + (container.resources[0]?.value.memoryRequestBytes ?? 0), 0);
      expect(requests).toBeLessThanOrEqual(node.allocatableBytes);
    }
  });

  it('fills the nodes of a history that take pods, and no others', () => {
    const hosts = scenarioWithId('A7').cluster.nodes;
    const placed = backgroundCluster({}, hosts).history.pods.filter((pod) => pod.node.startsWith('node-'));
    expect(new Set(placed.map((pod) => pod.node))).toEqual(new Set(['node-21', 'node-22', 'node-23']));
    expect(placed.length).toBeGreaterThan(20);
  });

  it('adds hostile names on request', () => {
    const names = backgroundCluster({ hostile: true }).history.pods.map((pod) => pod.name);
    expect(names).toContain(HOSTILE_NAME);
    expect(names.map((name) => name.length)).toContain(253);
    expect(LONG_NAME).toHaveLength(253);
  });

  it('grows to the size of a load test', () => {
    const large = backgroundCluster({ workers: 1997, pods: 60_000, detail: 'minimal' }).history;
    expect(large.nodes).toHaveLength(2000);
    expect(large.pods.length).toBeGreaterThan(50_000);
    expect(indexCluster([{ history: large }]).nodes.size).toBe(2000);
  });
});
