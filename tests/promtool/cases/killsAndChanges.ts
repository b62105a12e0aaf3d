import { finds, not, row } from '../expectations';
import { type InputSeries, type PromtoolCase } from '../PromtoolCase';
import { kubeState, series } from '../series';

const timestamp = 'kube_pod_container_status_last_terminated_timestamp';
const reason = 'kube_pod_container_status_last_terminated_reason';
const initTimestamp = 'kube_pod_init_container_status_last_terminated_timestamp';
const initReason = 'kube_pod_init_container_status_last_terminated_reason';
const web = { namespace: 'shop', pod: 'web-1', container: 'app', uid: 'u1' };
const job = { namespace: 'batch', pod: 'job-1', container: 'job', uid: 'u2' };
const ksm = (replica: string, metric: string, labels: Record<string, string>, values: string): InputSeries =>
  series(metric, { instance: replica, ...labels }, values);
const info = (labels: Record<string, string>, node: string): InputSeries[] =>
  kubeState(
    'kube_pod_info',
    { ...labels, node, created_by_kind: 'ReplicaSet', created_by_name: `${labels.pod}-rs` },
    '1x80'
  );
const pod = (labels: { namespace: string; pod: string; uid: string }) => ({
  namespace: labels.namespace,
  pod: labels.pod,
  uid: labels.uid,
});
const replicaSet = { namespace: 'shop', replicaset: 'web-1-rs' };
const jobSet = { namespace: 'batch', replicaset: 'job-1-rs' };
const owner = { owner_kind: 'Deployment', owner_name: 'web' };
const onN1 = { scope: { nodes: ['n1'] } };

/**
 * web-1 is OOM killed at second 590 (seen at 600) and ends with an error at 890; the second kube-state-metrics is one
 * scrape behind. An init container is killed at 100. A pod is evicted after 10 minutes.
 */
export const killsAndChanges: PromtoolCase = {
  name: 'kills and changes',
  series: [
    ksm('ksm-a', timestamp, web, '_x20 590x9 890x49'),
    ksm('ksm-b', timestamp, web, '_x21 590x9 890x48'),
    ksm('ksm-a', reason, { ...web, reason: 'OOMKilled' }, '_x20 1x9 stale'),
    ksm('ksm-b', reason, { ...web, reason: 'OOMKilled' }, '_x21 1x9 stale'),
    ksm('ksm-a', reason, { ...web, reason: 'Error' }, '_x30 1x49'),
    ksm('ksm-b', reason, { ...web, reason: 'Error' }, '_x31 1x48'),
    ...kubeState(initTimestamp, { ...job, container: 'fetch' }, '100x80'),
    ...kubeState(initReason, { ...job, container: 'fetch', reason: 'OOMKilled' }, '1x80'),
    ...[
      [timestamp, reason],
      [initTimestamp, initReason],
    ].flatMap(([at = '', why = '']) => [
      ...kubeState(at, { ...job, container: 'never' }, '-62135596800x80'),
      ...kubeState(why, { ...job, container: 'never', reason: 'OOMKilled' }, '1x80'),
      ...kubeState(at, { ...job, container: 'done' }, '300x80'),
      ...kubeState(why, { ...job, container: 'done', reason: 'Completed' }, '1x80'),
    ]),
    ...info(pod(web), 'n1'),
    ...info(pod(job), 'n2'),
    ...kubeState(
      'kube_pod_info',
      { ...pod(web), pod: 'set-1', node: 'n1', created_by_kind: 'StatefulSet', created_by_name: 'web-old' },
      '1x80'
    ),
    ...kubeState('kube_replicaset_created', jobSet, '22x80'),
    ...kubeState('kube_replicaset_owner', { ...jobSet, ...owner }, '1x80'),
    ...kubeState('kube_pod_status_reason', { ...pod(web), reason: 'Evicted' }, '0x80'),
    ...kubeState('kube_pod_status_reason', { ...pod(web), reason: 'Shutdown' }, '1x80'),
    ...kubeState('kube_pod_status_reason', { ...pod(job), reason: 'Evicted' }, '0x19 1x60'),
    ...kubeState('kube_replicaset_created', { namespace: 'shop', replicaset: 'web-1-rs' }, '_x20 595x60'),
    ...kubeState('kube_replicaset_created', { namespace: 'shop', replicaset: 'orphan' }, '77x80'),
    ...kubeState('kube_replicaset_created', { namespace: 'shop', replicaset: 'web-old' }, '11x80'),
    ...kubeState('kube_replicaset_owner', { ...replicaSet, ...owner, owner_is_controller: 'true' }, '1x80'),
    ...kubeState('kube_replicaset_owner', { namespace: 'shop', replicaset: 'web-old', ...owner }, '1x80'),
  ],
  expectations: [
    not('oomKilledAt:now', 5, 'ends by another reason, and a time that was never set', [
      row({ ...job, container: 'fetch' }, 100),
    ]),
    not('oomKilledAt:now', 5, 'another node', [], onN1),
    finds('oomKilledAt:now', 12, 'two replicas, one kill', [row(web, 590)], onN1),
    finds('oomKilledAt:now', 12, 'an init container', [row({ ...job, container: 'fetch' }, 100)], {
      scope: { namespace: 'batch' },
    }),
    not(
      'oomKilledAt:now',
      15,
      'the late replica still says OOMKilled: not at the time of the error',
      [row(web, 590)],
      onN1
    ),
    not('oomKilledAt:now', 16, 'the last end was an error', [], onN1),
    not('oomKilledAt:window', 5, 'nothing yet', [], onN1),
    not('oomKilledAt:window', 5, 'ends by another reason, and a time that was never set', [
      row({ ...job, container: 'fetch' }, 100),
    ]),
    finds('oomKilledAt:window', 16, 'the kill, although an error came after it in the window', [row(web, 590)], onN1),
    not('oomKilledAt:window', 22, 'outside the window', [], onN1),
    not('evictedPods', 5, 'KSM before 2.20 says 0; a shutdown is no eviction', []),
    not('evictedPods', 20, 'another node', [], onN1),
    finds('evictedPods', 20, 'evicted', [row(pod(job), 1)], { scope: { nodes: ['n2'] } }),
    not('replicaSetCreatedAt', 5, 'without an owner, without pods on the node', [], onN1),
    finds(
      'replicaSetCreatedAt',
      20,
      'the rollout that put pods on the node',
      [row({ ...replicaSet, ...owner }, 595)],
      onN1
    ),
    finds(
      'replicaSetCreatedAt',
      20,
      'all of a namespace',
      [row({ ...replicaSet, ...owner }, 595), row({ namespace: 'shop', replicaset: 'web-old', ...owner }, 11)],
      { scope: { namespace: 'shop' } }
    ),
    not('replicaSetCreatedAt', 20, 'of another namespace', [row({ ...jobSet, ...owner }, 22)], {
      scope: { namespace: 'batch' },
    }),
  ],
};
