import { profiles } from '../../../src/promql/labels/profiles';
import { finds, not, row } from '../expectations';
import { type InputSeries, type PromtoolCase } from '../PromtoolCase';
import { cadvisor, kubeState, series } from '../series';

const web = { namespace: 'shop', pod: 'web-1', uid: 'u1' };
const ended = { namespace: 'shop', pod: 'done-1', uid: 'u2' };
const evicted = { namespace: 'shop', pod: 'evicted-1', uid: 'u3' };
const waiting = { namespace: 'shop', pod: 'waiting-1', uid: 'u4' };
const batch = { namespace: 'batch', pod: 'job-1', uid: 'u5' };
const edge = { namespace: 'edge', pod: 'edge-1', uid: 'u6' };
const n1 = { node: 'n1' };
const requests = (pod: object, container: string, node: string, values: string, resource = 'memory'): InputSeries[] =>
  kubeState('kube_pod_container_resource_requests', { ...pod, container, node, resource }, values);
const limits = (pod: object, container: string, node: string, values: string, resource = 'memory'): InputSeries[] =>
  kubeState('kube_pod_container_resource_limits', { ...pod, container, node, resource }, values);
const init = (kind: string, pod: object, container: string, values: string, resource = 'memory'): InputSeries[] =>
  kubeState(`kube_pod_init_container_resource_${kind}`, { ...pod, container, resource }, values);
const sidecar = (pod: object, values: string): InputSeries[] =>
  kubeState('kube_pod_init_container_info', { ...pod, container: 'proxy', restart_policy: 'Always' }, values);
const phase = (pod: object, name: string, values: string): InputSeries[] =>
  kubeState('kube_pod_status_phase', { ...pod, phase: name }, values);
const info = (pod: object, node: string, values: string): InputSeries[] =>
  kubeState('kube_pod_info', { ...pod, node, created_by_kind: 'ReplicaSet', created_by_name: 'x' }, values);
const scheduler = (pod: object, node: string, values: string, resource = 'memory'): InputSeries[] =>
  ['s1', 's2'].map((instance) =>
    series('kube_pod_resource_request', { instance, ...pod, node, resource, priority: '0', scheduler: 'd' }, values)
  );
const memory = (labels: Record<string, string>, values: string): InputSeries[] =>
  cadvisor('container_memory_working_set_bytes', { ...labels }, values);
const webMemory = { ...n1, namespace: 'shop', pod: 'web-1' };

/** The web pod is scheduled to n1 after 10 minutes; all others are there from the start. */
export const nodeSums: PromtoolCase = {
  name: 'sums by node',
  series: [
    ...requests(web, 'app', 'n1', '_x20 6000x60'),
    ...requests(web, 'app', 'n1', '_x20 4x60', 'cpu'),
    ...requests(ended, 'job', 'n1', '5000x80'),
    ...requests(evicted, 'app', 'n1', '7000x80'),
    ...requests(waiting, 'app', '', '3000x80'),
    ...requests(batch, 'job', 'n2', '2000x80'),
    ...requests(web, 'app', 'n1', '_x20 99000x60', 'ephemeral_storage'),
    ...limits(web, 'app', 'n1', '_x20 12000x60'),
    ...limits(web, 'app', 'n1', '_x20 99000x60', 'ephemeral_storage'),
    ...limits(web, 'app', 'n1', '_x20 8x60', 'cpu'),
    ...limits(ended, 'job', 'n1', '5000x80'),
    ...limits(waiting, 'app', '', '3000x80'),
    ...limits(batch, 'job', 'n2', '2500x80'),
    ...['requests', 'limits'].flatMap((kind) => [
      ...init(kind, { ...web, ...n1 }, 'proxy', kind === 'limits' ? '_x20 200x60' : '_x20 100x60'),
      ...init(kind, { ...web, ...n1 }, 'proxy', '_x20 99000x60', 'ephemeral_storage'),
      ...init(kind, { ...web, ...n1 }, 'migrate', '_x20 9000x60'),
      ...init(kind, { ...waiting, node: '' }, 'proxy', '50x80'),
      ...init(kind, { ...batch, node: 'n2' }, 'proxy', '10x80'),
    ]),
    ...sidecar(web, '_x20 1x60'),
    ...sidecar(waiting, '1x80'),
    ...sidecar(batch, '1x80'),
    ...kubeState('kube_pod_init_container_info', { ...web, container: 'migrate', restart_policy: '' }, '_x20 1x60'),
    ...phase(web, 'Pending', '_x20 1x2 0x60'),
    ...phase(web, 'Running', '_x20 0x2 1x60'),
    ...phase(ended, 'Running', '0x80'),
    ...phase(ended, 'Succeeded', '1x80'),
    ...phase(evicted, 'Failed', '1x80'),
    ...phase(waiting, 'Pending', '1x80'),
    ...phase(batch, 'Running', '1x80'),
    ...info(web, 'n1', '_x20 1x60'),
    ...info(ended, 'n1', '1x80'),
    ...info(evicted, 'n1', '1x80'),
    ...info(waiting, '', '1x80'),
    ...info(batch, 'n2', '1x80'),
    ...scheduler(web, 'n1', '_x20 9000x60'),
    ...scheduler(web, 'n1', '_x20 99000x60', 'ephemeral_storage'),
    ...scheduler(waiting, '', '3000x80'),
    ...scheduler(batch, 'n2', '2000x80'),
    ...memory({ ...webMemory, id: '/old', container: '' }, '900x10'),
    ...memory({ ...webMemory, id: '/old/app', container: 'app', name: 'old' }, '800x10'),
    ...memory({ ...webMemory, id: '/pod', container: '' }, '_x20 1300x60'),
    ...memory({ ...webMemory, id: '/pod/pause', container: '', image: 'pause' }, '_x20 1x60'),
    ...memory({ ...webMemory, id: '/pod/sandbox', container: 'POD' }, '_x20 2x60'),
    ...memory({ ...webMemory, id: '/pod/app', container: 'app', name: 'new' }, '_x20 1000x60'),
    ...memory({ ...webMemory, id: '/pod/proxy', container: 'proxy' }, '_x20 50x60'),
    ...memory({ node: 'n2', namespace: 'batch', pod: 'job-1', id: '/j', container: '' }, '700x80'),
    ...memory({ node: 'n2', namespace: 'batch', pod: 'job-1', id: '/j/c', container: 'job' }, '600x80'),
    ...memory({ node: 'n3', namespace: 'edge', pod: 'edge-1', id: '/e/c', container: 'app' }, '30x80'),
    ...memory({ node: 'n1', id: '/' }, '20000x80'),
    ...info(edge, 'n3', '1x80'),
    ...phase(edge, 'Running', '1x80'),
  ],
  expectations: [
    not('nodeRequestsBytes:kube-state-metrics', 5, 'ended, evicted and unscheduled pods hold nothing', [
      row({ node: 'n2' }, 2010),
    ]),
    finds('nodeRequestsBytes:kube-state-metrics', 10, 'a Pending pod counts', [row(n1, 6100)], {
      scope: { nodes: ['n1'] },
    }),
    finds(
      'nodeRequestsBytes:kube-state-metrics',
      20,
      'sidecars count, init containers that end do not; a namespace in scope changes nothing',
      [row(n1, 6100), row({ node: 'n2' }, 2010)],
      { scope: { namespace: 'batch', pods: ['job-1'] } }
    ),
    not('nodeRequestsBytes:kube-scheduler', 5, 'a pod that waits for a node', [row({ node: 'n2' }, 2000)]),
    finds('nodeRequestsBytes:kube-scheduler', 20, 'two schedulers say the same', [row(n1, 9000)], {
      scope: { nodes: ['n1'] },
    }),
    not('nodeLimitsBytes', 5, 'ended and unscheduled pods', [row({ node: 'n2' }, 2510)]),
    finds('nodeLimitsBytes', 20, 'sidecars count', [row(n1, 12200), row({ node: 'n2' }, 2510)]),
    not('nodePodCount', 5, 'ended, evicted and unscheduled pods', [row({ node: 'n2' }, 1), row({ node: 'n3' }, 1)]),
    finds('nodePodCount', 20, 'one each', [row(n1, 1)], { scope: { nodes: ['n1'] } }),
    not('nodePodsWorkingSetBytes:pod-cgroup', 7, 'a dead pod, the root, and a node whose pod rows are dropped', [
      row({ node: 'n2' }, 700),
    ]),
    finds('nodePodsWorkingSetBytes:pod-cgroup', 20, 'the pod and not its sandbox', [row(n1, 1300)], {
      scope: { nodes: ['n1'] },
    }),
    not('nodePodsWorkingSetBytes:containers', 7, 'a dead container', [
      row({ node: 'n2' }, 600),
      row({ node: 'n3' }, 30),
    ]),
    finds('nodePodsWorkingSetBytes:containers', 20, 'containers only', [
      row(n1, 1050),
      row({ node: 'n2' }, 600),
      row({ node: 'n3' }, 30),
    ]),
    not('nodePodsWorkingSetBytes:pod-cgroup', 20, 'another node, by kube_pod_info', [row({ node: 'n2' }, 700)], {
      labels: profiles.withoutNode,
      scope: { nodes: ['n2'] },
    }),
    finds(
      'nodePodsWorkingSetBytes:containers',
      20,
      'by kube_pod_info',
      [row(n1, 1050), row({ node: 'n2' }, 600), row({ node: 'n3' }, 30)],
      {
        labels: profiles.withoutNode,
      }
    ),
  ],
};
