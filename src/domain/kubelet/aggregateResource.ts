import { addQuantities, maxQuantity, type Quantity, ZERO_QUANTITY } from '../quantity/Quantity';

import { isSidecar } from './isSidecar';
import type { Pod } from './Pod';

/**
 * What all containers of a pod together request (or are limited to), for one resource: the sum of regular containers
 * and sidecars, or, when larger, a plain init container plus the sidecars listed before it.
 * Source: `component-helpers/resource/helpers.go` AggregateContainerRequests and AggregateContainerLimits, 1.36.
 * @returns undefined when no container names the resource, which is not the same as 0.
 */
export function aggregateResource(pod: Pod, field: 'requests' | 'limits', resource: string): Quantity | undefined {
  let running: Quantity | undefined;
  let starting: Quantity | undefined;
  let sidecars = ZERO_QUANTITY;
  for (const container of pod.containers) {
    running = addIfSet(running, container.resources[field].get(resource));
  }
  for (const container of pod.initContainers) {
    const amount = container.resources[field].get(resource);
    if (amount === undefined) {
      continue;
    }
    if (isSidecar(container)) {
      running = addIfSet(running, amount);
      sidecars = addQuantities(sidecars, amount);
    } else {
      starting = maxQuantity(starting ?? ZERO_QUANTITY, addQuantities(sidecars, amount));
    }
  }
  if (running === undefined || starting === undefined) {
    return running ?? starting;
  }
  return maxQuantity(running, starting);
}

/** Every resource that some regular or init container names in the given field. */
export function aggregatedResourceNames(pod: Pod, field: 'requests' | 'limits'): Set<string> {
  const names = new Set<string>();
  for (const container of [...pod.containers, ...pod.initContainers]) {
    for (const name of container.resources[field].keys()) {
      names.add(name);
    }
  }
  return names;
}

function addIfSet(total: Quantity | undefined, amount: Quantity | undefined): Quantity | undefined {
  if (amount === undefined) {
    return total;
  }
  return total === undefined ? amount : addQuantities(total, amount);
}
