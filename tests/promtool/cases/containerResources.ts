import { type QueryId } from '../../../src/promql/catalogue';
import { finds, not, row } from '../expectations';
import { type Expectation, type InputSeries, type PromtoolCase } from '../PromtoolCase';
import { kubeState, series } from '../series';

const web = { namespace: 'shop', pod: 'web-1' };
const app = { ...web, container: 'app' };
const job = { namespace: 'batch', pod: 'job-1', container: 'job' };
const onN1 = { scope: { nodes: ['n1'] } };

const sizes: Record<string, [number, number]> = { memory: [1000, 3000], cpu: [2, 4], ephemeral_storage: [9000, 9000] };

/** Resources of a pod that appears after 10 minutes and of one on another node; one container says 0. */
const rows = (metric: string): InputSeries[] =>
  Object.entries(sizes).flatMap(([resource, [first, second]]) => [
    ...kubeState(metric, { ...app, node: 'n1', uid: 'u1', resource }, `_x20 ${first}x60`),
    ...kubeState(metric, { ...web, container: 'zero', node: 'n1', uid: 'u1', resource }, '0x80'),
    ...kubeState(metric, { ...job, node: 'n2', uid: 'u2', resource }, `${second}x80`),
  ]);

const zero = row({ ...web, container: 'zero' }, 0);

const requests = (query: QueryId, value: number, other: number): Expectation[] => [
  not(query, 5, 'the other resource, the other node', [zero], onN1),
  not(query, 20, 'of another namespace', [row(job, other)], { scope: { namespace: 'batch' } }),
  finds(query, 20, 'two replicas say the same, and an explicit 0 is kept', [row(app, value), zero], onN1),
  finds(query, 20, 'one pod', [row(app, value), zero], { scope: { pods: ['web-1'] } }),
];

const limits = (query: QueryId, value: number, other: number): Expectation[] => [
  not(query, 5, 'a limit of 0 is none', [], onN1),
  not(query, 20, 'of another namespace', [row(job, other)], { scope: { namespace: 'batch' } }),
  finds(query, 20, 'two replicas say the same', [row(app, value)], onN1),
  finds(query, 20, 'one pod', [row(app, value)], { scope: { pods: ['web-1'] } }),
];

const scheduled = (labels: Record<string, string>, resource: string, values: string): InputSeries[] =>
  ['s1', 's2'].map((instance) =>
    series('kube_pod_resource_request', { instance, ...labels, resource, scheduler: 'default-scheduler' }, values)
  );
const critical = { ...web, node: 'n1', priority: '1000' };

/** Requests and limits of containers, and what kube-scheduler says of pods. */
export const containerResources: PromtoolCase = {
  name: 'requests and limits',
  series: [
    ...rows('kube_pod_container_resource_requests'),
    ...rows('kube_pod_container_resource_limits'),
    ...rows('kube_pod_init_container_resource_requests'),
    ...rows('kube_pod_init_container_resource_limits'),
    ...scheduled(critical, 'memory', '_x20 1100x60'),
    ...scheduled(critical, 'cpu', '2x80'),
    ...scheduled({ namespace: 'batch', pod: 'job-1', node: 'n2', priority: '0' }, 'memory', '3000x80'),
    ...scheduled({ namespace: 'shop', pod: 'waiting-1', node: '', priority: '0' }, 'memory', '500x80'),
  ],
  expectations: [
    ...requests('containerRequests:memory', 1000, 3000),
    ...requests('containerRequests:cpu', 2, 4),
    ...requests('initContainerRequests:memory', 1000, 3000),
    ...requests('initContainerRequests:cpu', 2, 4),
    ...limits('containerLimits:memory', 1000, 3000),
    ...limits('containerLimits:cpu', 2, 4),
    ...limits('initContainerLimits:memory', 1000, 3000),
    ...limits('initContainerLimits:cpu', 2, 4),
    not('panel:requests', 5, 'another resource, another node', [zero]),
    finds('panel:requests', 20, 'bytes', [row(app, 1000), zero]),
    not('panel:cpuRequests', 5, 'another resource, another node', [zero]),
    finds('panel:cpuRequests', 20, 'cores', [row(app, 2), zero]),
    not('panel:limits', 5, 'a limit of 0 is none', []),
    finds('panel:limits', 20, 'bytes', [row(app, 1000)]),
    not('panel:cpuLimits', 5, 'a limit of 0 is none', []),
    finds('panel:cpuLimits', 20, 'cores', [row(app, 2)]),
    not('panel:priority', 5, 'cores, another node', []),
    finds('panel:priority', 20, 'two schedulers say the same', [row({ ...web, priority: '1000' }, 1100)]),
    not('podSchedulerRequest', 5, 'cores, another node', [], onN1),
    finds('podSchedulerRequest', 20, 'two schedulers say the same', [row(critical, 1100)], onN1),
    finds(
      'podSchedulerRequest',
      20,
      'a pod without a node has no node label',
      [row(critical, 1100), row({ namespace: 'shop', pod: 'waiting-1', priority: '0' }, 500)],
      { scope: { namespace: 'shop' } }
    ),
  ],
};
