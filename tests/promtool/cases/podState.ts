import { finds, not, row } from '../expectations';
import { type InputSeries, type PromtoolCase } from '../PromtoolCase';
import { kubeState } from '../series';

const web = { namespace: 'shop', pod: 'web-1' };
const report = { namespace: 'batch', pod: 'report-1' };
const webInfo = {
  ...web,
  uid: 'u1',
  node: 'n1',
  priority_class: 'high',
  created_by_kind: 'ReplicaSet',
  created_by_name: 'web-abc',
  host_network: 'false',
};
const reportInfo = {
  ...report,
  uid: 'u2',
  node: 'n2',
  created_by_kind: 'Job',
  created_by_name: 'report',
  host_network: 'false',
};
const ended = { ...webInfo, pod: 'done-1', uid: 'u3', created_by_kind: 'StatefulSet', created_by_name: 'web-old' };
const forgotten = { ...reportInfo, pod: 'old-1', uid: 'u4', created_by_kind: 'ReplicaSet', created_by_name: 'old' };
const info = (labels: Record<string, string>, values: string): InputSeries[] =>
  kubeState('kube_pod_info', { ...labels, pod_ip: '10.1.1.1', host_ip: '10.0.0.1' }, values);
const phase = (pod: Record<string, string>, name: string, values: string): InputSeries[] =>
  kubeState('kube_pod_status_phase', { ...pod, phase: name }, values);
const owner = (kind: string, name: string): Record<string, string> => ({
  owner_kind: kind,
  owner_name: name,
  owner_is_controller: 'true',
});
const qos = (pod: Record<string, string>, name: string, values: string): InputSeries[] =>
  kubeState('kube_pod_status_qos_class', { ...pod, qos_class: name }, values);
const init = (container: string, restart_policy: string, values: string): InputSeries[] =>
  kubeState('kube_pod_init_container_info', { ...web, container, restart_policy, image: 'i', uid: 'u1' }, values);
const shortInfo = ({
  namespace,
  pod,
  uid,
  node,
  priority_class,
  created_by_kind,
}: typeof webInfo): Record<string, string> => ({
  namespace,
  pod,
  uid,
  node,
  priority_class,
  created_by_kind,
});
const onN1 = { scope: { nodes: ['n1'] } };
const inShop = { scope: { namespace: 'shop' } };

/**
 * A web pod that appears on n1 after 10 minutes, a Job on n2, and a pod of a StatefulSet that has ended on n1.
 * Names are shared: a ReplicaSet is called like that StatefulSet, another like a Job.
 */
export const podState: PromtoolCase = {
  name: 'state and owners of pods',
  series: [
    ...info(webInfo, '_x20 1x60'),
    ...info(reportInfo, '1x80'),
    ...info(ended, '1x80'),
    ...info(forgotten, '1x80'),
    ...phase(web, 'Pending', '_x20 1x2 0x60'),
    ...phase(web, 'Running', '_x20 0x2 1x60'),
    ...phase(report, 'Running', '1x80'),
    ...phase({ namespace: 'shop', pod: 'done-1' }, 'Running', '0x80'),
    ...phase({ namespace: 'shop', pod: 'done-1' }, 'Succeeded', '1x80'),
    ...kubeState('kube_pod_owner', { ...web, ...owner('ReplicaSet', 'web-abc') }, '_x20 1x60'),
    ...kubeState('kube_pod_owner', { ...report, ...owner('Job', 'report') }, '1x80'),
    ...kubeState(
      'kube_replicaset_owner',
      { namespace: 'shop', replicaset: 'web-abc', ...owner('Deployment', 'web') },
      '1x80'
    ),
    ...kubeState(
      'kube_replicaset_owner',
      { namespace: 'shop', replicaset: 'web-old', ...owner('Deployment', 'web') },
      '1x80'
    ),
    ...kubeState(
      'kube_replicaset_owner',
      { namespace: 'batch', replicaset: 'old', ...owner('Deployment', 'old') },
      '1x80'
    ),
    ...kubeState('kube_job_owner', { namespace: 'batch', job_name: 'report', ...owner('CronJob', 'nightly') }, '1x80'),
    ...kubeState('kube_job_owner', { namespace: 'batch', job_name: 'old', ...owner('CronJob', 'nightly') }, '1x80'),
    ...qos(web, 'Burstable', '_x20 1x60'),
    ...qos(web, 'BestEffort', '_x20 0x60'),
    ...qos(report, 'Guaranteed', '1x80'),
    ...qos(report, 'Burstable', '0x80'),
    ...init('proxy', 'Always', '_x20 1x60'),
    ...init('migrate', '', '_x20 1x60'),
    ...kubeState('kube_pod_init_container_info', { ...report, container: 'fetch', restart_policy: '' }, '1x80'),
    ...kubeState('kube_pod_container_info', { ...web, container: 'app', image: 'i', uid: 'u1' }, '_x10 1x70'),
    ...kubeState('kube_pod_container_info', { ...report, container: 'main', image: 'i', uid: 'u2' }, '1x80'),
  ],
  expectations: [
    not('podInfo', 5, 'a pod that has ended, another node', [], onN1),
    not('podInfo', 5, 'a pod that has ended', [row(reportInfo, 1)]),
    finds('podInfo', 10, 'Pending', [row(webInfo, 1)], onN1),
    finds('podInfo', 20, 'Running', [row(webInfo, 1)], { scope: { pods: ['web-1', 'done-1'] } }),
    not('podOwner', 5, 'another node', [], onN1),
    finds('podOwner', 20, 'its ReplicaSet', [row({ ...web, ...owner('ReplicaSet', 'web-abc') }, 1)], onN1),
    finds('podOwner', 20, 'of a namespace', [row({ ...report, ...owner('Job', 'report') }, 1)], {
      scope: { namespace: 'batch' },
    }),
    not('replicaSetOwner', 5, 'no pod of it is on the node', [], { scope: { nodes: ['n1'], pods: ['web-1'] } }),
    finds(
      'replicaSetOwner',
      20,
      'the one that has pods on the node',
      [row({ namespace: 'shop', replicaset: 'web-abc', owner_kind: 'Deployment', owner_name: 'web' }, 1)],
      onN1
    ),
    finds(
      'replicaSetOwner',
      20,
      'all of a namespace',
      [
        row({ namespace: 'shop', replicaset: 'web-abc', owner_kind: 'Deployment', owner_name: 'web' }, 1),
        row({ namespace: 'shop', replicaset: 'web-old', owner_kind: 'Deployment', owner_name: 'web' }, 1),
      ],
      inShop
    ),
    finds(
      'replicaSetOwner',
      20,
      'the one that created the pod',
      [row({ namespace: 'shop', replicaset: 'web-abc', owner_kind: 'Deployment', owner_name: 'web' }, 1)],
      { scope: { pods: ['web-1'] } }
    ),
    not('jobOwner', 20, 'no Job has pods on the node', [], onN1),
    not('jobOwner', 20, 'of another namespace', [], inShop),
    finds(
      'jobOwner',
      20,
      'the one that has pods on the node',
      [row({ namespace: 'batch', job_name: 'report', owner_kind: 'CronJob', owner_name: 'nightly' }, 1)],
      { scope: { nodes: ['n2'] } }
    ),
    not('podQosClass', 5, 'another node', [], onN1),
    finds('podQosClass', 20, 'the class that is set', [row({ ...web, qos_class: 'Burstable' }, 1)], onN1),
    finds('podQosClass', 20, 'of a namespace', [row({ ...report, qos_class: 'Guaranteed' }, 1)], {
      scope: { namespace: 'batch' },
    }),
    not('panel:qosClass', 5, 'another node', []),
    finds('panel:qosClass', 20, 'the class that is set', [row({ ...web, qos_class: 'Burstable' }, 1)]),
    not('panel:podInfo', 5, 'another node', [row(shortInfo(ended), 1)]),
    finds('panel:podInfo', 20, 'pods, those that have ended too', [
      row(shortInfo(ended), 1),
      row(shortInfo(webInfo), 1),
    ]),
    not('containerInfo', 5, 'another node', [], onN1),
    finds('containerInfo', 20, 'the containers of the node', [row({ ...web, container: 'app' }, 1)], onN1),
    finds('containerInfo', 20, 'of a namespace', [row({ ...report, container: 'main' }, 1)], {
      scope: { namespace: 'batch' },
    }),
    not('initContainerInfo', 5, 'another node', [], onN1),
    finds(
      'initContainerInfo',
      20,
      'a sidecar, and an init container that ends',
      [row({ ...web, container: 'proxy', restart_policy: 'Always' }, 1), row({ ...web, container: 'migrate' }, 1)],
      onN1
    ),
    finds('initContainerInfo', 20, 'of a namespace', [row({ ...report, container: 'fetch' }, 1)], {
      scope: { namespace: 'batch' },
    }),
  ],
};
