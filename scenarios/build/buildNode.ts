import type { NodeHistory } from '../format/NodeHistory';

import { LONG_AGO } from './buildPod';

type Required = Pick<NodeHistory, 'name' | 'internalIp' | 'capacityBytes' | 'allocatableBytes' | 'host'>;

/** A node with the usual rest: 8 cores, Kubernetes 1.34 on a 6.12 kernel, ready and schedulable throughout. */
export function buildNode(node: Required & Partial<NodeHistory>): NodeHistory {
  return { cpuCores: 8, kubeletVersion: 'v1.34.2', kernelVersion: '6.12.48', createdAt: 2 * LONG_AGO, ...node };
}
