import { parseEvictionThreshold } from '../../domain/kubelet/evictionThreshold';
import { formatBytes } from '../../domain/wording/formatBytes';

/** How a threshold is read, so that 100m is not taken for 100Mi; empty for an empty or wrong text. */
export function thresholdMeaning(text: string): string {
  const parsed = parseEvictionThreshold(text.trim());
  if (text.trim() === '' || !parsed.ok) {
    return '';
  }
  switch (parsed.value.kind) {
    case 'disabled':
      return 'Read as: switched off.';
    case 'bytes':
      return `Read as: ${formatBytes(parsed.value.bytes)}.`;
    case 'fraction':
      return `Read as: ${Number((parsed.value.fraction * 100).toPrecision(6))} % of each node's memory.`;
  }
}
