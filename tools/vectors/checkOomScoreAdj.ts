import { containerOomScoreAdj } from '../../src/domain/kubelet/containerOomScoreAdj';

import { CaseShapeError, isAbsent, numberField, stringField, unknownExpectations } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';
import { featuresField, podField } from './podField';

/** oom-score-adj.json: the exact value, and the range upstream asserts. */
export function checkOomScoreAdj(vector: VectorCase): string[] {
  const expected = numberField(vector, 'expected');
  const result = containerOomScoreAdj(
    podField(vector),
    stringField(vector, 'container'),
    numberField(vector, 'nodeMemoryCapacityBytes'),
    featuresField(vector)
  );
  if (!result.ok) {
    return [`expected ${expected}, got the error "${result.error}"`];
  }
  return [
    ...mismatches(expected, result.value, 'expected'),
    ...rangeProblems(vector.upstreamRange, result.value),
    ...unknownExpectations(vector, ['expected']),
  ];
}

function rangeProblems(range: unknown, actual: number): string[] {
  if (isAbsent(range)) {
    return [];
  }
  if (!Array.isArray(range) || typeof range[0] !== 'number' || typeof range[1] !== 'number') {
    throw new CaseShapeError('upstreamRange is not a pair of numbers');
  }
  const [low, high] = range;
  return actual >= low && actual <= high ? [] : [`upstreamRange: expected ${low}..${high}, got ${actual}`];
}
