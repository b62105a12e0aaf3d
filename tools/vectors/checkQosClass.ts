import { defaultPod } from '../../src/domain/kubelet/defaultPod';
import { podQosClass } from '../../src/domain/kubelet/qosClass';

import { CaseShapeError, has, stringField, unknownExpectations } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';
import { featuresField, podField } from './podField';

/** qos-class.json: `stored` pods as they are, `written` ones after defaulting and, where asked, without it. */
export function checkQosClass(vector: VectorCase): string[] {
  const form = stringField(vector, 'form');
  if (form !== 'stored' && form !== 'written') {
    throw new CaseShapeError(`form is neither stored nor written: ${form}`);
  }
  const pod = podField(vector);
  const features = featuresField(vector);
  const evaluated = form === 'written' ? defaultPod(pod, features) : pod;
  const problems = mismatches(stringField(vector, 'expected'), podQosClass(evaluated, features), 'expected');
  if (has(vector, 'expectedWithoutDefaulting')) {
    const naive = podQosClass(pod, features);
    problems.push(...mismatches(vector.expectedWithoutDefaulting, naive, 'expectedWithoutDefaulting'));
  }
  return [...problems, ...unknownExpectations(vector, ['expected', 'expectedWithoutDefaulting'])];
}
