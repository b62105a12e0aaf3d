import type { WorkloadRef } from '../../domain/node/NodeMemoryFacts';
import { sample } from '../../test/promAnswers';

import { ownerIndex, workloadOf } from './workloadOf';

const owner = (labels: Record<string, string>, kind: string, name: string) =>
  sample({ cluster: 'eu', namespace: 'shop', ...labels, owner_kind: kind, owner_name: name });
const replicaSets = ownerIndex(
  [
    owner({ replicaset: 'web-7d9f' }, 'Deployment', 'web'),
    owner({ replicaset: 'canary-1' }, 'Rollout', 'canary'),
    owner({ replicaset: 'bare-1' }, '<none>', '<none>'),
    owner({ replicaset: 'bare-2' }, '', ''),
    owner({ replicaset: 'nightly-28', namespace: 'other' }, 'Deployment', 'other'),
  ],
  'replicaset'
);
const jobs = ownerIndex([owner({ job_name: 'nightly-28' }, 'CronJob', 'nightly')], 'job_name');
const workload = (kind: string, name: string, rest: Record<string, string> = {}): WorkloadRef | undefined =>
  workloadOf(
    { cluster: 'eu', namespace: 'shop', created_by_kind: kind, created_by_name: name, ...rest },
    replicaSets,
    jobs
  );

describe('workloadOf', () => {
  it.each<[string, string, WorkloadRef | undefined]>([
    ['ReplicaSet', 'web-7d9f', { kind: 'Deployment', name: 'web' }],
    ['ReplicaSet', 'canary-1', { kind: 'Rollout', name: 'canary' }],
    ['ReplicaSet', 'bare-1', { kind: 'ReplicaSet', name: 'bare-1' }],
    ['ReplicaSet', 'bare-2', { kind: 'ReplicaSet', name: 'bare-2' }],
    ['ReplicaSet', 'unknown-1', { kind: 'ReplicaSet', name: 'unknown-1' }],
    ['Job', 'nightly-28', { kind: 'CronJob', name: 'nightly' }],
    ['Job', 'once', { kind: 'Job', name: 'once' }],
    ['StatefulSet', 'db', { kind: 'StatefulSet', name: 'db' }],
    ['DaemonSet', 'agent', { kind: 'DaemonSet', name: 'agent' }],
    ['Node', 'n1', undefined],
    ['', '', undefined],
    ['<none>', '<none>', undefined],
    ['StatefulSet', '', undefined],
  ])('%s %s', (kind, name, expected) => {
    expect(workload(kind, name)).toEqual(expected);
  });

  it('does not take a ReplicaSet for a Job of the same name, nor one of another namespace or cluster', () => {
    expect(workload('StatefulSet', 'web-7d9f')).toEqual({ kind: 'StatefulSet', name: 'web-7d9f' });
    expect(workload('Job', 'web-7d9f')).toEqual({ kind: 'Job', name: 'web-7d9f' });
    expect(workload('ReplicaSet', 'nightly-28')).toEqual({ kind: 'ReplicaSet', name: 'nightly-28' });
    expect(workload('ReplicaSet', 'web-7d9f', { namespace: 'test' })?.kind).toBe('ReplicaSet');
    expect(workload('ReplicaSet', 'web-7d9f', { cluster: 'us' })?.kind).toBe('ReplicaSet');
  });

  it('is undefined where nothing is known', () => {
    expect(workloadOf({}, replicaSets, jobs)).toBeUndefined();
  });
});
