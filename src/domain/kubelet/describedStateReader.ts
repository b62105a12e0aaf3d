import type { DescribedState } from './DescribedPod';
import { parseRfc1123 } from './parseRfc1123';

/**
 * Takes one `Key: value` pair of an indented State or Last State block into the state.
 * Source: `kubectl/pkg/describe/describe.go` describeStatus, Kubernetes 1.36.
 * @returns false when the key does not belong to such a block, which ends it.
 */
export function readStateField(state: DescribedState, key: string, value: string): boolean {
  switch (key) {
    case 'Reason':
      state.reason = value;
      return true;
    case 'Message':
      state.message = value;
      return true;
    case 'Exit Code':
      state.exitCode = integer(value);
      return true;
    case 'Signal':
      state.signal = integer(value);
      return true;
    case 'Started':
      state.startedAtSeconds = parseRfc1123(value);
      return true;
    case 'Finished':
      state.finishedAtSeconds = parseRfc1123(value);
      return true;
    default:
      return false;
  }
}

/** The state a `State:` or `Last State:` line opens, if its word is one of the three. */
export function openState(word: string): DescribedState | undefined {
  return word === 'Waiting' || word === 'Running' || word === 'Terminated' ? { state: word } : undefined;
}

function integer(text: string): number | undefined {
  return /^-?\d{1,9}$/.test(text) ? Number(text) : undefined;
}
