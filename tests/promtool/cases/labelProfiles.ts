import { type LabelProfile, type ObjectLabels } from '../../../src/promql/labels/LabelProfile';
import { profiles } from '../../../src/promql/labels/profiles';
import { finds, not, row } from '../expectations';
import { type Expectation, type InputSeries, type PromtoolCase, type Row } from '../PromtoolCase';
import { series } from '../series';

type Labels = Record<string, string>;

/** Names that a careless query cuts short, takes for a regex, or cannot quote; `decoy` matches the first as a regex. */
const hostile = 'a"b\\c.*';
const long = 'x'.repeat(253);
const decoy = 'a"b\\cDECOY';
const target = { instance: '10.0.0.9:8080', namespace: 'monitoring', pod: 'exporter-0', container: 'exporter' };

/** Writes the objects of one series under the names of the profile, over the labels of the scrape target. */
const write = (names: ObjectLabels, { namespace, pod, container, node, ...own }: Labels): Labels => ({
  ...target,
  ...(namespace === undefined ? {} : { [names.namespace]: namespace }),
  ...(pod === undefined ? {} : { [names.pod]: pod }),
  ...(container === undefined ? {} : { [names.container]: container }),
  ...(node === undefined ? {} : { [names.node]: node }),
  ...own,
});

interface Writer {
  memory: (labels: Labels, values: string) => InputSeries[];
  state: (metric: string, labels: Labels, values: string) => InputSeries[];
  scheduler: (labels: Labels, values: string) => InputSeries[];
}

/** Series in the cluster asked for, twice as HA pairs store them, and where clusters are told apart the same in another. */
function inClusters(profile: LabelProfile, metric: string, labels: Labels, values: string): InputSeries[] {
  const { cluster } = profile;
  const twice = (extra: Labels, text: string): InputSeries[] =>
    ['a', 'b'].map((replica) => series(metric, { ...labels, ...extra, replica }, text));
  return cluster === undefined
    ? twice({}, values)
    : [...twice({ [cluster]: 'prod' }, values), ...twice({ [cluster]: 'dev' }, `9${values}`)];
}

function writerOf(profile: LabelProfile): Writer {
  const { namespace, pod, container } = profile;
  const kubelet = { namespace, pod, container, node: profile.cadvisorNode ?? 'unused' };
  const kubeState = profile.kubeState ?? { namespace, pod, container, node: 'node' };
  return {
    memory: ({ node = '', ...labels }, values) => {
      const onNode = profile.cadvisorNode === undefined ? labels : { ...labels, node };
      return inClusters(profile, 'container_memory_working_set_bytes', write(kubelet, onNode), values);
    },
    state: (metric, labels, values) => inClusters(profile, metric, write(kubeState, labels), values),
    scheduler: (labels, values) =>
      inClusters(profile, 'kube_pod_resource_request', write(profile.scheduler ?? kubeState, labels), values),
  };
}

const pods = [
  { namespace: 'shop', pod: hostile, node: 'n1.example.com', uid: 'u1' },
  { namespace: 'shop', pod: decoy, node: 'n1.example.com', uid: 'u2' },
  { namespace: 'shop', pod: long, node: 'n1.example.com', uid: 'u3' },
  { namespace: 'shop', pod: 'other-1', node: 'n1-example-com', uid: 'u4' },
];

function seriesOf({ memory, state, scheduler }: Writer): InputSeries[] {
  return [
    ...pods.flatMap(({ uid, ...pod }, index) => [
      ...memory({ ...pod, container: 'app', id: `/${uid}/app` }, `${index + 1}00x40`),
      ...memory({ ...pod, container: '', id: `/${uid}` }, `${index + 1}50x40`),
      ...state('kube_pod_info', { ...pod, uid }, '1x40'),
      ...scheduler({ ...pod, resource: 'memory', priority: `${index}` }, '20x40'),
      ...state('kube_pod_status_phase', { namespace: pod.namespace, pod: pod.pod, uid, phase: 'Running' }, '1x40'),
      ...state('kube_pod_container_resource_requests', { ...pod, container: 'app', uid, resource: 'memory' }, '10x40'),
      ...state('kube_pod_status_qos_class', { namespace: pod.namespace, pod: pod.pod, qos_class: 'Burstable' }, '1x40'),
    ]),
    ...state('kube_node_status_capacity', { node: 'n1.example.com', resource: 'memory' }, '16000x40'),
    ...state('kube_node_status_capacity', { node: 'n1-example-com', resource: 'memory' }, '8000x40'),
  ];
}

const inCluster = (profile: LabelProfile, labels: Labels, value: number): Row =>
  row(profile.cluster === undefined ? labels : { cluster: 'prod', ...labels }, value);

function expectationsOf(labels: LabelProfile): Expectation[] {
  const wanted = { labels, scope: { cluster: 'prod', namespace: 'shop', pods: [hostile, long] } };
  const onNode = { labels, scope: { cluster: 'prod', nodes: ['n1.example.com', 'n3'] } };
  const shop = (pod: string, extra: Labels, value: number): Row =>
    inCluster(labels, { namespace: 'shop', pod, ...extra }, value);
  const app = { container: 'app' };
  const node = { node: 'n1.example.com' };
  const none = { labels, scope: { cluster: 'prod', namespace: 'monitoring' } };
  return [
    not('containerWorkingSetBytes', 10, 'the namespace of the scrape target', [], none),
    not('containerRequests:memory', 10, 'the namespace of the scrape target', [], none),
    not('podQosClass', 10, 'the namespace of the scrape target', [], none),
    finds('containerWorkingSetBytes', 10, 'names as they are', [shop(hostile, app, 100), shop(long, app, 300)], wanted),
    finds('podWorkingSetBytes:pod-cgroup', 10, 'pods', [shop(hostile, {}, 150), shop(long, {}, 350)], wanted),
    not('podSchedulerRequest', 10, 'the namespace of the scrape target', [], none),
    finds(
      'podSchedulerRequest',
      10,
      'names as they are',
      [shop(hostile, { ...node, priority: '0' }, 20), shop(long, { ...node, priority: '2' }, 20)],
      wanted
    ),
    finds('nodeRequestsBytes:kube-scheduler', 10, 'three pods', [inCluster(labels, node, 60)], onNode),
    finds('containerRequests:memory', 10, 'requests', [shop(hostile, app, 10), shop(long, app, 10)], wanted),
    finds(
      'podInfo',
      10,
      'pods',
      [shop(hostile, { ...node, uid: 'u1' }, 1), shop(long, { ...node, uid: 'u3' }, 1)],
      wanted
    ),
    finds(
      'podQosClass',
      10,
      'by kube_pod_info',
      [hostile, decoy, long].map((pod) => shop(pod, { qos_class: 'Burstable' }, 1)),
      onNode
    ),
    finds(
      'containerWorkingSetBytes',
      10,
      'a dot in a node name is a dot',
      [shop(hostile, app, 100), shop(decoy, app, 200), shop(long, app, 300)],
      onNode
    ),
    finds('nodeCapacityBytes', 10, 'a dot in a node name is a dot', [inCluster(labels, node, 16000)], onNode),
    finds('nodeRequestsBytes:kube-state-metrics', 10, 'three pods', [inCluster(labels, node, 30)], onNode),
    finds('nodePodsWorkingSetBytes:pod-cgroup', 10, 'three pods', [inCluster(labels, node, 750)], onNode),
    finds('nodePodCount', 10, 'three pods', [inCluster(labels, node, 3)], onNode),
  ];
}

/** The same small cluster under every label profile: the answers are the same, in logical names. */
export const labelProfiles: PromtoolCase[] = Object.entries(profiles).map(
  ([name, profile]: [string, LabelProfile]) => ({
    name: `label profile ${name}`,
    series: seriesOf(writerOf(profile)),
    expectations: expectationsOf(profile),
  })
);
