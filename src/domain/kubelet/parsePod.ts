import type { QosClass } from '../node/NodeMemoryFacts';
import { parseQuantity } from '../quantity/parseQuantity';
import type { Quantity } from '../quantity/Quantity';
import { fail, ok, type Result } from '../result/Result';

import { isRecord } from './isRecord';
import type { ContainerResources, Pod, PodContainer, ResourceList } from './Pod';

/** Thrown inside this file only, and caught by {@link parsePod}. */
class PodShapeError extends Error {}

/**
 * Reads a Pod object (a `PodManifest`, or any parsed JSON or YAML) and its quantities.
 * Fields it does not know are ignored; null counts as absent, as the API server treats it.
 * @returns the pod, or the first thing that is wrong with it and where.
 */
export function parsePod(manifest: unknown): Result<Pod> {
  try {
    return ok(readPod(manifest));
  } catch (error) {
    if (error instanceof PodShapeError) {
      return fail(error.message);
    }
    throw error;
  }
}

function readPod(manifest: unknown): Pod {
  const pod = recordAt(manifest, 'pod');
  const metadata = optionalRecordAt(pod.metadata, 'metadata') ?? {};
  const spec = recordAt(pod.spec, 'spec');
  const status = optionalRecordAt(pod.status, 'status') ?? {};
  return {
    name: stringAt(metadata.name, 'metadata.name') ?? '',
    annotations: readAnnotations(metadata.annotations),
    containers: readContainers(spec.containers, 'spec.containers'),
    initContainers: readContainers(spec.initContainers, 'spec.initContainers'),
    ephemeralContainers: readContainers(spec.ephemeralContainers, 'spec.ephemeralContainers'),
    resources: isAbsent(spec.resources) ? undefined : readResources(spec.resources, 'spec.resources'),
    overhead: readResourceList(spec.overhead, 'spec.overhead'),
    priority: readPriority(spec.priority),
    priorityClassName: stringAt(spec.priorityClassName, 'spec.priorityClassName'),
    statusQosClass: readQosClass(status.qosClass),
  };
}

function readContainers(value: unknown, where: string): PodContainer[] {
  if (isAbsent(value)) {
    return [];
  }
  if (!Array.isArray(value)) {
    throw new PodShapeError(`${where} is not a list`);
  }
  return value.map((item: unknown, index) => {
    const container = recordAt(item, `${where}[${index}]`);
    return {
      name: stringAt(container.name, `${where}[${index}].name`) ?? '',
      resources: readResources(container.resources, `${where}[${index}].resources`),
      restartPolicy: stringAt(container.restartPolicy, `${where}[${index}].restartPolicy`),
    };
  });
}

function readResources(value: unknown, where: string): ContainerResources {
  const resources = optionalRecordAt(value, where) ?? {};
  return {
    requests: readResourceList(resources.requests, `${where}.requests`),
    limits: readResourceList(resources.limits, `${where}.limits`),
  };
}

function readResourceList(value: unknown, where: string): ResourceList {
  const list = new Map<string, Quantity>();
  for (const [name, text] of Object.entries(optionalRecordAt(value, where) ?? {})) {
    if (typeof text !== 'string' && typeof text !== 'number') {
      throw new PodShapeError(`${where}.${name} is not a quantity`);
    }
    const quantity = parseQuantity(text);
    if (!quantity.ok) {
      throw new PodShapeError(`${where}.${name}: ${quantity.error}`);
    }
    list.set(name, quantity.value);
  }
  return list;
}

function readAnnotations(value: unknown): ReadonlyMap<string, string> {
  const annotations = new Map<string, string>();
  for (const [key, text] of Object.entries(optionalRecordAt(value, 'metadata.annotations') ?? {})) {
    annotations.set(key, typeof text === 'string' ? text : String(text));
  }
  return annotations;
}

function readPriority(value: unknown): number | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value !== 'number' || !Number.isInteger(value)) {
    throw new PodShapeError('spec.priority is not an integer');
  }
  return value;
}

function readQosClass(value: unknown): QosClass | undefined {
  if (isAbsent(value) || value === '') {
    return undefined;
  }
  if (value === 'Guaranteed' || value === 'Burstable' || value === 'BestEffort') {
    return value;
  }
  throw new PodShapeError('status.qosClass is none of Guaranteed, Burstable, BestEffort');
}

function isAbsent(value: unknown): value is undefined | null {
  return value === undefined || value === null;
}

function recordAt(value: unknown, where: string): Record<string, unknown> {
  if (!isRecord(value)) {
    throw new PodShapeError(`${where} is not an object`);
  }
  return value;
}

function optionalRecordAt(value: unknown, where: string): Record<string, unknown> | undefined {
  return isAbsent(value) ? undefined : recordAt(value, where);
}

function stringAt(value: unknown, where: string): string | undefined {
  if (isAbsent(value)) {
    return undefined;
  }
  if (typeof value !== 'string') {
    throw new PodShapeError(`${where} is not a string`);
  }
  return value;
}
