import { LONG_AGO } from '../build/buildPod';
import { nameSuffix } from '../build/podIdentity';
import type { PodHistory, PodOwner } from '../format/PodHistory';
import { always } from '../format/Timeline';
import type { WorkloadHistory } from '../format/WorkloadHistory';

import { backgroundPod } from './backgroundPod';
import type { Placement } from './placePods';
import { CLUSTER_SERVICES, DAEMONS } from './systemPods';
import { type WorkloadTemplate, workloadTemplate } from './WorkloadTemplate';

/** Pods and the controllers that own them. */
export interface PlacedWorkloads {
  pods: PodHistory[];
  workloads: WorkloadHistory[];
}

const replicaSetName = (template: WorkloadTemplate) =>
  `${template.name}-${nameSuffix(`${template.namespace}/${template.name}/rs`, 10)}`;

function controllerOf(template: WorkloadTemplate, replicas: number): WorkloadHistory {
  const { namespace, name } = template;
  const common = { namespace, name, createdAt: LONG_AGO, generation: always(1), replicas: always(replicas) };
  if (template.kind === 'StatefulSet') {
    return { kind: 'StatefulSet', ...common, updateRevision: always(`${name}-${nameSuffix(`${name}/revision`, 10)}`) };
  }
  const replicaSets = [{ name: replicaSetName(template), createdAt: LONG_AGO, replicas: always(replicas) }];
  return { kind: 'Deployment', ...common, replicaSets };
}

function podName(template: WorkloadTemplate, replica: number): { name: string; owner: PodOwner } {
  if (template.kind === 'StatefulSet') {
    return { name: `${template.name}-${replica}`, owner: { kind: 'StatefulSet', name: template.name } };
  }
  const set = replicaSetName(template);
  return { name: `${set}-${nameSuffix(`${set}/${replica}`, 5)}`, owner: { kind: 'ReplicaSet', name: set } };
}

/** Places up to `most` replicas of a template; fewer where no node has room. */
function placeTemplate(template: WorkloadTemplate, most: number, placement: Placement): PlacedWorkloads {
  const pods: PodHistory[] = [];
  for (let replica = 0; replica < Math.min(template.replicas, most); replica++) {
    const { name, owner } = podName(template, replica);
    const node = placement.place(template, name);
    if (node !== undefined) {
      pods.push(backgroundPod(template, name, node, owner));
    }
  }
  return { pods, workloads: pods.length === 0 ? [] : [controllerOf(template, pods.length)] };
}

function serviceTemplates(): WorkloadTemplate[] {
  return CLUSTER_SERVICES.map((service) => ({
    namespace: service.namespace,
    name: service.name,
    kind: service.name === 'prometheus-k8s' ? 'StatefulSet' : 'Deployment',
    replicas: service.replicas,
    qosClass: 'Burstable',
    priorityClassName: 'priorityClassName' in service ? service.priorityClassName : undefined,
    priority: service.priority,
    shape: 'flat',
    containers: [
      {
        name: service.name === 'prometheus-k8s' ? 'prometheus' : service.name,
        kind: 'regular',
        usage: service.usage,
        request: service.request,
        limit: 'limit' in service ? service.limit : undefined,
        cpuRequest: 0.1,
      },
    ],
  }));
}

/** Cluster services first, then as many workloads as give about `podCount` pods. */
export function placeWorkloads(podCount: number, placement: Placement): PlacedWorkloads {
  const placed: PlacedWorkloads = { pods: [], workloads: [] };
  const add = ({ pods, workloads }: PlacedWorkloads) => {
    placed.pods.push(...pods);
    placed.workloads.push(...workloads);
    return pods.length;
  };
  serviceTemplates().forEach((template) => add(placeTemplate(template, template.replicas, placement)));
  let refusals = 0;
  for (let index = 0; placed.pods.length < podCount && refusals < 50; index++) {
    const count = add(placeTemplate(workloadTemplate(index), podCount - placed.pods.length, placement));
    refusals = count === 0 ? refusals + 1 : 0;
  }
  return placed;
}

/** DaemonSet objects of the background's daemons. */
export function daemonSets(nodeCount: number): WorkloadHistory[] {
  const all = [
    { namespace: 'kube-system', name: 'kube-proxy' },
    { namespace: 'monitoring', name: 'node-exporter' },
    ...DAEMONS.map(({ name, template }) => ({ namespace: template.namespace, name })),
  ];
  return all.map((daemon) => ({
    kind: 'DaemonSet',
    ...daemon,
    createdAt: LONG_AGO,
    generation: always(1),
    desired: always(nodeCount),
  }));
}
