import { buildPod, LONG_AGO } from '../build/buildPod';
import { mebibytes } from '../build/bytes';
import type { ContainerHistory, ContainerResources, PodHistory, PodOwner } from '../format/PodHistory';
import { seededFraction, seedOf } from '../format/seededNoise';
import { always } from '../format/Timeline';

import { backgroundMemory } from './backgroundMemory';
import type { TemplateContainer, WorkloadTemplate } from './WorkloadTemplate';

const SANDBOX_MEBIBYTES = 0.375;
const INIT_SECONDS = 6;

const inBytes = (count: number | undefined) => (count === undefined ? undefined : mebibytes(count));

function resourcesOf(container: TemplateContainer): ContainerResources {
  return {
    cpuRequestCores: container.cpuRequest,
    cpuLimitCores: container.cpuLimit,
    memoryRequestBytes: inBytes(container.request),
    memoryLimitBytes: inBytes(container.limit),
  };
}

function containerOf(
  pod: string,
  container: TemplateContainer,
  shape: WorkloadTemplate['shape'],
  startedAt: number
): ContainerHistory {
  const memory = backgroundMemory(`${pod}/${container.name}`, container.usage, shape);
  const end = { at: startedAt + INIT_SECONDS, reason: 'Completed', exitCode: 0 };
  return {
    name: container.name,
    image: `registry.example/${container.name}:2026.${1 + (seedOf(container.name) % 10)}`,
    kind: container.kind,
    resources: always(resourcesOf(container)),
    lives: [container.kind === 'init' ? { startedAt, memory, end } : { startedAt, memory }],
    earlierRestarts: seededFraction(seedOf(pod), 21) > 0.93 ? 1 : 0,
  };
}

/** What the background needs to know to make a pod. */
export type PodTemplate = Pick<
  WorkloadTemplate,
  'namespace' | 'qosClass' | 'priorityClassName' | 'priority' | 'shape' | 'containers'
>;

/** One pod of a template on a node. */
export function backgroundPod(template: PodTemplate, name: string, node: string, owner: PodOwner): PodHistory {
  const startedAt = Math.round(LONG_AGO * (0.1 + 0.9 * seededFraction(seedOf(name), 20)));
  return buildPod({
    namespace: template.namespace,
    name,
    node,
    owner,
    createdAt: startedAt,
    qosClass: template.qosClass,
    priorityClassName: template.priorityClassName,
    priority: template.priority,
    sandboxBytes: mebibytes(SANDBOX_MEBIBYTES),
    containers: template.containers.map((container) => containerOf(name, container, template.shape, startedAt)),
  });
}
