import { type QueryId } from '../../../src/promql/catalogue';
import { profiles } from '../../../src/promql/labels/profiles';
import { finds, not, row } from '../expectations';
import { type Expectation, type InputSeries, type PromtoolCase } from '../PromtoolCase';
import { cadvisor, kubeState, series } from '../series';

const app = { namespace: 'shop', pod: 'web-1', container: 'app' };
const web = { namespace: 'shop', pod: 'web-1' };
const gone = { namespace: 'shop', pod: 'gone-1' };
const goneRow = row({ ...gone, container: 'app' }, 400);
const onN1 = { scope: { nodes: ['n1'] } };
const without = { labels: profiles.withoutNode };

/** A container that dies at 10 minutes without a stale marker and is back at once, smaller; its sandbox; another node. */
const gauge = (metric: string): InputSeries[] => [
  ...cadvisor(metric, { node: 'n1', ...app, id: '/a', name: 'a' }, '950x20'),
  ...cadvisor(metric, { node: 'n1', ...app, id: '/b', name: 'b' }, '_x21 200x40'),
  series(metric, { node: 'n1', ...app, job: 'kubelet', metrics_path: '/metrics/resource' }, '_x21 200x40'),
  ...cadvisor(metric, { node: 'n1', ...web, container: 'POD', id: '/pause' }, '5x60'),
  ...cadvisor(metric, { node: 'n1', namespace: 'shop', pod: 'gone-1', container: 'app', id: '/g' }, '400x20'),
  ...cadvisor(metric, { node: 'n2', namespace: 'batch', pod: 'job-1', container: 'job', id: '/j' }, '600x60'),
  ...cadvisor(metric, { node: 'n3', namespace: 'edge', pod: 'edge-1', container: 'app', id: '/e' }, '30x60'),
  ...cadvisor(metric, { node: 'n1', id: '/' }, '20000x60'),
];

const podRows = (metric: string): InputSeries[] => [
  ...cadvisor(metric, { node: 'n1', ...web, container: '', id: '/pod' }, '1300x60'),
  ...cadvisor(metric, { node: 'n1', ...web, container: '', id: '/pod/pause', image: 'pause' }, '1x60'),
  ...cadvisor(metric, { node: 'n1', namespace: 'shop', pod: 'gone-1', container: '', id: '/g' }, '450x20'),
  ...cadvisor(metric, { node: 'n2', namespace: 'batch', pod: 'job-1', container: '', id: '/j' }, '700x60'),
];

const jobRow = row({ namespace: 'batch', pod: 'job-1', container: 'job' }, 600);
const edgeRow = row({ namespace: 'edge', pod: 'edge-1', container: 'app' }, 30);
const jobPod = row({ namespace: 'batch', pod: 'job-1' }, 700);

const ofContainer = (query: QueryId): Expectation[] => [
  not(query, 12, 'the dead container wins no max, and the pod that is gone has no row', [row(app, 200)], onN1),
  not(query, 12, 'of another namespace', [jobRow], { scope: { namespace: 'batch' } }),
  not(query, 12, 'no node at all', [], { scope: { nodes: [] } }),
  finds(query, 8, 'before the restart', [row(app, 950)], { scope: { pods: ['web-1'], nodes: ['n1', 'n2'] } }),
  finds(query, 20, 'all nodes', [row(app, 200), jobRow, edgeRow]),
  finds(query, 20, 'the node is told by kube_pod_info', [row(app, 200)], { ...without, ...onN1 }),
];

const ofPod = (query: QueryId): Expectation[] => [
  not(query, 12, 'a pod that is gone, the root, the sandbox', [row(web, 1300)], onN1),
  not(query, 12, 'containers where the pod rows are dropped', [], { scope: { nodes: ['n3'] } }),
  not(query, 12, 'of another namespace', [jobPod], { scope: { namespace: 'batch' } }),
  finds(query, 20, 'all nodes', [row(web, 1300), jobPod]),
  finds(query, 20, 'the node is told by kube_pod_info', [row(web, 1300)], { ...without, ...onN1 }),
];

/** Memory of containers and pods, with a restart, a sandbox, an HA pair and a second endpoint that says the same. */
export const containerMemory: PromtoolCase = {
  name: 'memory of containers and pods',
  series: [
    ...gauge('container_memory_working_set_bytes'),
    ...gauge('container_memory_rss'),
    ...gauge('container_memory_swap'),
    ...gauge('container_memory_mapped_file'),
    ...gauge('container_swap_usage_bytes'),
    ...podRows('container_memory_working_set_bytes'),
    ...podRows('pod_memory_working_set_bytes'),
    ...kubeState('kube_pod_info', { ...web, node: 'n1', uid: 'u1' }, '1x60'),
    ...kubeState('kube_pod_info', { namespace: 'batch', pod: 'job-1', node: 'n2', uid: 'u2' }, '1x60'),
  ],
  expectations: [
    not('panel:rss', 12, 'sandbox, root, another node', [row(app, 950), goneRow]),
    finds('panel:rss', 20, 'both of an HA pair say the same', [row(app, 200)]),
    not('panel:workingSet', 12, 'sandbox, root, another node', [row(web, 950), row(gone, 400)]),
    finds('panel:workingSet', 20, 'containers of the pod', [row(web, 200)]),
    ...ofContainer('containerWorkingSetBytes'),
    ...ofContainer('containerRssBytes'),
    ...ofContainer('containerMappedFileBytes'),
    ...ofContainer('containerSwapBytes:cadvisor'),
    ...ofContainer('containerSwapBytes:resource-endpoint'),
    ...ofPod('podWorkingSetBytes:pod-cgroup'),
    ...ofPod('podWorkingSetBytes:resource-endpoint'),
  ],
};
