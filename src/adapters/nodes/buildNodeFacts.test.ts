import type { PodMemoryFacts } from '../../domain/node/NodeMemoryFacts';
import { AT_SECONDS, GI, MI } from '../../test/nodeFacts';
import { sample } from '../../test/promAnswers';

import { buildNodeFacts, type BuildOptions } from './buildNodeFacts';
import type { NodeSamples } from './NodeSamples';

const options = (overrides: Partial<BuildOptions> = {}): BuildOptions => ({
  priorityClasses: new Map(),
  hasCpuResources: true,
  ...overrides,
});
const build = (samples: NodeSamples, overrides?: Partial<BuildOptions>) =>
  buildNodeFacts(samples, AT_SECONDS, options(overrides));
const podOf = (samples: NodeSamples, overrides?: Partial<BuildOptions>): PodMemoryFacts | undefined =>
  build(samples, overrides)[0]?.pods[0];
const web = { cluster: 'eu', namespace: 'shop', pod: 'web-0' };
const capacity = [sample({ cluster: 'eu', node: 'n1' }, 16 * GI)];
const podInfo = [sample({ ...web, node: 'n1' })];

describe('buildNodeFacts: nodes', () => {
  it('joins everything about a node', () => {
    const n1 = { cluster: 'eu', node: 'n1' };
    const [node, ...rest] = build({
      capacity,
      allocatable: [sample(n1, 15 * GI)],
      rootWorkingSet: [sample(n1, 9 * GI)],
      memoryPressure: [sample(n1, 1)],
      unschedulable: [sample(n1, 0)],
      nodeInfo: [sample({ ...n1, kubelet_version: 'v1.34.1', kernel_version: '6.12.0' })],
    });
    expect(rest).toEqual([]);
    expect(node).toMatchObject({
      cluster: 'eu',
      node: 'n1',
      atSeconds: AT_SECONDS,
      capacityBytes: 16 * GI,
      allocatableBytes: 15 * GI,
      rootWorkingSetBytes: 9 * GI,
      memoryPressure: true,
      unschedulable: false,
      kubeletVersion: 'v1.34.1',
      kernelVersion: '6.12.0',
      pods: [],
    });
  });

  it('has no nodes without answers', () => {
    expect(build({})).toEqual([]);
    expect(
      build({ rss: [sample({ ...web, container: 'web' }, GI)], memAvailable: [sample({ node: 'n1' }, 1)] })
    ).toEqual([]);
  });

  it('keeps a node that only its pods name, its capacity absent and not 0', () => {
    const [node] = build({ podInfo });
    expect(node).toMatchObject({ node: 'n1', pods: [{ pod: 'web-0' }] });
    expect(node).not.toHaveProperty('capacityBytes');
    expect(node?.notCollected.has('capacity')).toBe(true);
  });

  it('ignores values that are no numbers, and pods that are not scheduled', () => {
    const [node] = build({
      capacity: [sample({ node: 'n1' }, NaN)],
      rootWorkingSet: [sample({ node: 'n1' }, Infinity)],
      memoryPressure: [sample({ node: 'n1' }, NaN)],
      podInfo: [sample({ namespace: 'shop', pod: 'waiting-0', node: '' }), sample({ namespace: 'shop', pod: 'w-1' })],
    });
    expect(node).toEqual({
      cluster: undefined,
      node: 'n1',
      atSeconds: AT_SECONDS,
      pods: [],
      notCollected: expect.any(Set),
    });
  });

  it('sorts nodes by cluster and name', () => {
    const names = build({
      capacity: [
        sample({ cluster: 'us', node: 'a' }, 1),
        sample({ cluster: 'eu', node: 'b' }, 1),
        sample({ cluster: 'eu', node: 'a' }, 1),
        sample({ node: 'z' }, 1),
      ],
    }).map(({ cluster, node }) => `${cluster ?? ''}/${node}`);
    expect(names).toEqual(['/z', 'eu/a', 'eu/b', 'us/a']);
  });

  it('does not mix clusters that use the same names', () => {
    const both = (eu: number, us: number, labels: object = { node: 'n1' }) => [
      sample({ cluster: 'eu', ...labels }, eu),
      sample({ cluster: 'us', ...labels }, us),
    ];
    const container = { namespace: 'shop', pod: 'web-0', container: 'web' };
    const pod = { namespace: 'shop', pod: 'web-0' };
    const nodes = build({
      capacity: both(16 * GI, 32 * GI),
      rootWorkingSet: both(GI, 2 * GI),
      nodeInfo: both(1, 1, { node: 'n1', internal_ip: '10.0.0.1' }),
      memAvailable: both(5 * GI, 6 * GI, { instance: '10.0.0.1:9100' }),
      podInfo: both(1, 1, { ...pod, node: 'n1' }),
      rss: both(300 * MI, 400 * MI, container),
      memoryRequests: both(100 * MI, 200 * MI, container),
      podWorkingSet: both(310 * MI, 410 * MI, pod),
      qosClass: [
        sample({ cluster: 'eu', ...pod, qos_class: 'Burstable' }),
        sample({ cluster: 'us', ...pod, qos_class: 'Guaranteed' }),
      ],
    });
    const read = nodes.map((node) => ({
      cluster: node.cluster,
      capacityGi: (node.capacityBytes ?? 0) / GI,
      rootGi: (node.rootWorkingSetBytes ?? 0) / GI,
      availableGi: (node.memAvailableBytes ?? 0) / GI,
      pods: node.pods.map((p) => [p.qosClass, p.workingSetBytes, p.containers]),
    }));
    expect(read).toEqual([
      {
        cluster: 'eu',
        capacityGi: 16,
        rootGi: 1,
        availableGi: 5,
        pods: [['Burstable', 310 * MI, [{ name: 'web', kind: 'regular', rssBytes: 300 * MI, requestBytes: 100 * MI }]]],
      },
      {
        cluster: 'us',
        capacityGi: 32,
        rootGi: 2,
        availableGi: 6,
        pods: [
          ['Guaranteed', 410 * MI, [{ name: 'web', kind: 'regular', rssBytes: 400 * MI, requestBytes: 200 * MI }]],
        ],
      },
    ]);
  });

  it('survives names that are no Kubernetes names', () => {
    const hostile = { namespace: '__proto__', pod: 'constructor', node: 'toString', container: '<img src=x>' };
    const [node] = build({
      capacity: [sample({ node: 'toString' }, GI)],
      podInfo: [sample(hostile)],
      rss: [sample(hostile, MI), sample({ namespace: '__proto__', pod: 'hasOwnProperty', container: 'x' }, MI)],
    });
    expect(node).toMatchObject({
      node: 'toString',
      capacityBytes: GI,
      pods: [{ namespace: '__proto__', pod: 'constructor', containers: [{ name: '<img src=x>', rssBytes: MI }] }],
    });
  });
});

describe('buildNodeFacts: pods', () => {
  it('ignores rows of pods that are not listed: ended, or on other nodes', () => {
    const ended = { ...web, pod: 'job-1', container: 'job' };
    const [node] = build({
      capacity,
      podInfo,
      rss: [sample(ended, GI)],
      memoryRequests: [sample(ended, GI)],
      podWorkingSet: [sample(ended, GI)],
      schedulerRequest: [sample({ ...ended, priority: '5' }, GI)],
    });
    expect(node?.pods.map((pod) => [pod.pod, pod.containers])).toEqual([['web-0', []]]);
  });

  it('reads identity, owner, class and protection', () => {
    const info = {
      ...web,
      node: 'n1',
      uid: 'u-1',
      priority_class: 'tier-1',
      created_by_kind: 'ReplicaSet',
      created_by_name: 'web-7d9f',
    };
    const owner = {
      cluster: 'eu',
      namespace: 'shop',
      replicaset: 'web-7d9f',
      owner_kind: 'Deployment',
      owner_name: 'web',
    };
    expect(podOf({ podInfo: [sample(info)], replicaSetOwner: [sample(owner)] })).toEqual({
      namespace: 'shop',
      pod: 'web-0',
      uid: 'u-1',
      workload: { kind: 'Deployment', name: 'web' },
      priorityClassName: 'tier-1',
      priority: undefined,
      isStatic: false,
      containers: [],
    });
    const mirror = { ...info, created_by_kind: 'Node', created_by_name: 'n1', priority_class: '' };
    expect(podOf({ podInfo: [sample(mirror)] })).toMatchObject({
      isStatic: true,
      workload: undefined,
      priorityClassName: undefined,
    });
  });

  it('keeps one pod where two kube-state-metrics see it', () => {
    const twice = [sample({ ...web, node: 'n1', uid: 'u-1' }), sample({ ...web, node: 'n1', uid: 'u-2' })];
    expect(build({ podInfo: twice })[0]?.pods).toHaveLength(1);
  });

  it('reads the stored class, and no class that Kubernetes does not have', () => {
    const qosClass = (qos_class: string) => [sample({ ...web, qos_class })];
    expect(podOf({ podInfo, qosClass: qosClass('Guaranteed') })?.qosClass).toBe('Guaranteed');
    expect(podOf({ podInfo, qosClass: qosClass('guaranteed') })?.qosClass).toBeUndefined();
    expect(podOf({ podInfo, qosClass: [] })?.qosClass).toBeUndefined();
  });

  it('takes the number of the scheduler before that of the settings', () => {
    const classed = [sample({ ...web, node: 'n1', priority_class: 'tier-1' })];
    const priorityClasses = new Map([['tier-1', 100]]);
    const scheduler = (priority: string, value = GI) => [sample({ ...web, node: 'n1', priority }, value)];
    const read = (samples: NodeSamples) => podOf({ podInfo: classed, ...samples }, { priorityClasses });
    expect(read({})?.priority).toBe(100);
    expect(read({ schedulerRequest: scheduler('7') })).toMatchObject({ priority: 7, schedulerRequestBytes: GI });
    expect(read({ schedulerRequest: scheduler('-5') })?.priority).toBe(-5);
    expect(read({ schedulerRequest: scheduler('') })).toMatchObject({ priority: 100, schedulerRequestBytes: GI });
    expect(read({ schedulerRequest: scheduler('high') })?.priority).toBe(100);
    expect(read({ schedulerRequest: scheduler('7', NaN) })).not.toHaveProperty('schedulerRequestBytes');
  });

  it('knows no number for a class that the settings do not name, nor for a pod without class', () => {
    const priorityClasses = new Map([['tier-1', 100]]);
    expect(podOf({ podInfo }, { priorityClasses })?.priority).toBeUndefined();
    const other = [sample({ ...web, node: 'n1', priority_class: 'tier-2' })];
    expect(podOf({ podInfo: other }, { priorityClasses })?.priority).toBeUndefined();
  });
});

describe('buildNodeFacts: what is not collected', () => {
  const missing = (samples: NodeSamples, overrides?: Partial<BuildOptions>) =>
    [...(build({ capacity, ...samples }, overrides)[0]?.notCollected ?? [])].sort();

  it('tells an answer without rows from no answer', () => {
    expect(missing({ memoryRequests: [] })).not.toContain('requests');
    expect(missing({})).toContain('requests');
  });

  it('lists every data set that has no answer', () => {
    expect(missing({})).toEqual([
      'allocatable',
      'cpuResources',
      'initContainers',
      'limits',
      'mappedFile',
      'memAvailable',
      'numericPriority',
      'podInfo',
      'podWorkingSet',
      'qosClass',
      'requests',
      'rootWorkingSet',
      'rss',
      'swap',
      'swapTotal',
      'workingSet',
    ]);
  });

  it('knows cpu rows only where both were answered and exist at all', () => {
    const cpu = { cpuRequests: [], cpuLimits: [] };
    expect(missing(cpu)).not.toContain('cpuResources');
    expect(missing(cpu, { hasCpuResources: false })).toContain('cpuResources');
    expect(missing({ cpuRequests: [] })).toContain('cpuResources');
    expect(missing({ cpuLimits: [] })).toContain('cpuResources');
  });
});
