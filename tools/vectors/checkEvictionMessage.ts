import { parseEvictionMessage } from '../../src/domain/kubelet/parseEvictionMessage';

import { CaseShapeError, has, stringField } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';

/** eviction-message.json: everything the message says, and nothing more. */
export function checkEvictionMessage(vector: VectorCase): string[] {
  if (!has(vector, 'expected')) {
    throw new CaseShapeError('no expected');
  }
  return mismatches(vector.expected, parseEvictionMessage(stringField(vector, 'text')), 'expected');
}
