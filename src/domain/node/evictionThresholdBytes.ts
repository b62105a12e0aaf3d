import { parseEvictionThreshold, thresholdBytes } from '../kubelet/evictionThreshold';

/**
 * Bytes of an eviction threshold on a node of the given capacity; undefined when it is switched off (0 %, 100 %) or not
 * valid.
 */
export function evictionThresholdBytes(threshold: string, capacityBytes: number): number | undefined {
  const parsed = parseEvictionThreshold(threshold);
  if (!parsed.ok || parsed.value.kind === 'disabled') {
    return undefined;
  }
  return thresholdBytes(parsed.value, capacityBytes);
}
