import { podMemoryRequestBytes, podMemoryRequestBytesUpTo133 } from '../../src/domain/kubelet/podMemoryRequest';

import { has, numberField, unknownExpectations } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';
import { featuresField, podField } from './podField';

const CURRENT = 'expectedMemoryRequestBytes';
const UP_TO_1_33 = 'expectedMemoryRequestBytesUpTo1_33';

/** eviction-ranking.json, podRequestCases: the pod's request from 1.34 and up to 1.33. */
export function checkPodRequest(vector: VectorCase): string[] {
  const pod = podField(vector);
  const current = Number(podMemoryRequestBytes(pod, featuresField(vector)));
  const problems = mismatches(numberField(vector, CURRENT), current, CURRENT);
  if (has(vector, UP_TO_1_33)) {
    problems.push(
      ...mismatches(numberField(vector, UP_TO_1_33), Number(podMemoryRequestBytesUpTo133(pod)), UP_TO_1_33)
    );
  }
  return [...problems, ...unknownExpectations(vector, [CURRENT, UP_TO_1_33])];
}
