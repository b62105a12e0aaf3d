import { physicalLabel } from '../labels/LabelProfile';
import { differs, equals } from '../matchers';
import type { QueryContext } from '../QueryContext';

/**
 * Matchers for cAdvisor rows of pod cgroups. On containerd the sandbox row has an empty container too, and the labels
 * `image` and `name` that would tell it apart are often dropped: the `max` over both is the pod, which contains it.
 */
export function podCgroupMatchers({ labels }: QueryContext): string[] {
  const container = physicalLabel(labels, 'cadvisor', 'container') ?? 'container';
  const pod = physicalLabel(labels, 'cadvisor', 'pod') ?? 'pod';
  return [equals(container, ''), differs(pod, '')];
}

/** Matchers for cAdvisor rows of containers: not pod cgroups and slices, not the sandbox rows of CRI-O and Docker. */
export function containerMatchers({ labels }: QueryContext): string[] {
  const container = physicalLabel(labels, 'cadvisor', 'container') ?? 'container';
  return [differs(container, ''), differs(container, 'POD')];
}
