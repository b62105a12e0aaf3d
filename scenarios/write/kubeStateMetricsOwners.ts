import type { Seconds } from '../format/Curve';
import { valueAt } from '../format/Timeline';
import type { ReplicaSetHistory, WorkloadHistory } from '../format/WorkloadHistory';

import type { ClusterPart } from './ClusterPart';
import type { Labels, MetricFamily, Series } from './MetricFamily';
import { stateFamily, stateSeries, whileHolds } from './stateSeries';

type Of<Kind extends WorkloadHistory['kind']> = Extract<WorkloadHistory, { kind: Kind }>;

function isKind<Kind extends WorkloadHistory['kind']>(kind: Kind) {
  return (workload: WorkloadHistory): workload is Of<Kind> => workload.kind === kind;
}

/** From creation on. */
function since(
  part: ClusterPart,
  createdAt: Seconds,
  labels: Labels,
  value: (at: Seconds) => number | undefined
): Series {
  return stateSeries(part.states, labels, (at) => (at >= createdAt ? value(at) : undefined));
}

function* replicaSetsOf(part: ClusterPart): Iterable<{ deployment: Of<'Deployment'>; set: ReplicaSetHistory }> {
  for (const deployment of part.history.workloads.filter(isKind('Deployment'))) {
    for (const set of deployment.replicaSets) {
      yield { deployment, set };
    }
  }
}

function deploymentFamilies(parts: readonly ClusterPart[], anchorSeconds: number): MetricFamily[] {
  const family = (name: string, value: (deployment: Of<'Deployment'>, at: Seconds) => number | undefined) =>
    stateFamily(name, parts, (part) =>
      part.history.workloads.filter(isKind('Deployment')).map((deployment) => {
        const labels = { namespace: deployment.namespace, deployment: deployment.name };
        return since(part, deployment.createdAt, labels, (at) => value(deployment, at));
      })
    );
  return [
    family('kube_deployment_created', (deployment) => Math.floor(anchorSeconds + deployment.createdAt)),
    family('kube_deployment_metadata_generation', (deployment, at) => valueAt(deployment.generation, at)),
    family('kube_deployment_status_observed_generation', (deployment, at) => valueAt(deployment.generation, at)),
    family('kube_deployment_spec_replicas', (deployment, at) => valueAt(deployment.replicas, at)),
  ];
}

function replicaSetFamilies(parts: readonly ClusterPart[], anchorSeconds: number): MetricFamily[] {
  const family = (
    name: string,
    labels: (deployment: Of<'Deployment'>) => Labels,
    value: (set: ReplicaSetHistory, at: Seconds) => number | undefined
  ) =>
    stateFamily(name, parts, function* (part) {
      for (const { deployment, set } of replicaSetsOf(part)) {
        const all = { namespace: deployment.namespace, replicaset: set.name, ...labels(deployment) };
        yield since(part, set.createdAt, all, (at) => value(set, at));
      }
    });
  return [
    family(
      'kube_replicaset_owner',
      (deployment) => ({ owner_kind: 'Deployment', owner_name: deployment.name, owner_is_controller: 'true' }),
      () => 1
    ),
    family(
      'kube_replicaset_created',
      () => ({}),
      (set) => Math.floor(anchorSeconds + set.createdAt)
    ),
    family(
      'kube_replicaset_spec_replicas',
      () => ({}),
      (set, at) => valueAt(set.replicas, at)
    ),
  ];
}

function statefulSetFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  const each = (name: string, of: (part: ClusterPart, set: Of<'StatefulSet'>, labels: Labels) => readonly Series[]) =>
    stateFamily(name, parts, (part) =>
      part.history.workloads
        .filter(isKind('StatefulSet'))
        .flatMap((set) => of(part, set, { namespace: set.namespace, statefulset: set.name }))
    );
  return [
    each('kube_statefulset_metadata_generation', (part, set, labels) => [
      since(part, set.createdAt, labels, (at) => valueAt(set.generation, at)),
    ]),
    each('kube_statefulset_replicas', (part, set, labels) => [
      since(part, set.createdAt, labels, (at) => valueAt(set.replicas, at)),
    ]),
    each('kube_statefulset_status_update_revision', (part, set, labels) =>
      set.updateRevision.map(({ value }) =>
        whileHolds(part.states, { ...labels, revision: value }, (at) => valueAt(set.updateRevision, at) === value)
      )
    ),
  ];
}

function daemonSetFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  const family = (name: string, value: (set: Of<'DaemonSet'>, at: Seconds) => number | undefined) =>
    stateFamily(name, parts, (part) =>
      part.history.workloads.filter(isKind('DaemonSet')).map((set) => {
        const labels = { namespace: set.namespace, daemonset: set.name };
        return since(part, set.createdAt, labels, (at) => value(set, at));
      })
    );
  return [
    family('kube_daemonset_metadata_generation', (set, at) => valueAt(set.generation, at)),
    family('kube_daemonset_status_desired_number_scheduled', (set, at) => valueAt(set.desired, at)),
  ];
}

function jobFamilies(parts: readonly ClusterPart[]): MetricFamily[] {
  const family = (
    name: string,
    labels: (job: Of<'Job'>) => Labels,
    value: (job: Of<'Job'>, at: Seconds) => number | undefined
  ) =>
    stateFamily(name, parts, (part) =>
      part.history.workloads.filter(isKind('Job')).map((job) => {
        const all = { namespace: job.namespace, job_name: job.name, ...labels(job) };
        return since(part, job.createdAt, all, (at) => value(job, at));
      })
    );
  return [
    family(
      'kube_job_owner',
      (job) => ({
        owner_kind: job.cronJob ? 'CronJob' : '',
        owner_name: job.cronJob ?? '',
        owner_is_controller: job.cronJob ? 'true' : '',
      }),
      () => 1
    ),
    family(
      'kube_job_status_succeeded',
      () => ({}),
      (job, at) => valueAt(job.succeeded, at)
    ),
    family(
      'kube_job_status_failed',
      () => ({}),
      (job, at) => valueAt(job.failed, at)
    ),
    stateFamily('kube_cronjob_info', parts, (part) =>
      part.history.workloads
        .filter(isKind('CronJob'))
        .map(({ namespace, name, schedule, createdAt }) =>
          since(part, createdAt, { namespace, cronjob: name, schedule, concurrency_policy: 'Forbid' }, () => 1)
        )
    ),
  ];
}

/** Families of kube-state-metrics about controllers: who owns whom, revisions and replicas. */
export function ownerFamilies(parts: readonly ClusterPart[], anchorSeconds: number): MetricFamily[] {
  return [
    ...deploymentFamilies(parts, anchorSeconds),
    ...replicaSetFamilies(parts, anchorSeconds),
    ...statefulSetFamilies(parts),
    ...daemonSetFamilies(parts),
    ...jobFamilies(parts),
  ];
}
