import { parseEvictionThreshold } from '../../src/domain/kubelet/evictionThreshold';
import { nodeAllocatable } from '../../src/domain/kubelet/nodeAllocatable';
import { parseBytesNumber } from '../../src/domain/quantity/parseBytes';

import { CaseShapeError, has, isAbsent, numberField, stringField, unknownExpectations } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';

const FIELDS = {
  expectedAllocatableBytes: 'allocatableBytes',
  expectedKubepodsLimitBytes: 'kubepodsLimitBytes',
  expectedAllocatableEvictionAtKubepodsWorkingSetAboveBytes: 'evictionAboveKubepodsWorkingSetBytes',
} as const;

/** eviction-threshold.json, allocatableCases. */
export function checkAllocatable(vector: VectorCase): string[] {
  const evictionHard = parseEvictionThreshold(stringField(vector, 'evictionHardMemoryAvailable'));
  if (!evictionHard.ok) {
    throw new CaseShapeError(`evictionHardMemoryAvailable: ${evictionHard.error}`);
  }
  const actual = nodeAllocatable({
    capacityBytes: numberField(vector, 'capacityBytes'),
    kubeReservedBytes: bytesField(vector, 'kubeReserved'),
    systemReservedBytes: bytesField(vector, 'systemReserved'),
    evictionHard: evictionHard.value,
    hugePagesBytes: bytesField(vector, 'hugepagesTotal'),
  });
  const asked = Object.entries(FIELDS).filter(([field]) => has(vector, field));
  if (asked.length === 0) {
    return ['the case expects nothing that this runner knows'];
  }
  return [
    ...asked.flatMap(([field, ours]) => mismatches(vector[field], actual[ours], field)),
    ...unknownExpectations(vector, Object.keys(FIELDS)),
  ];
}

function bytesField(vector: VectorCase, field: string): number {
  if (isAbsent(vector[field])) {
    return 0;
  }
  const bytes = parseBytesNumber(stringField(vector, field));
  if (!bytes.ok) {
    throw new CaseShapeError(`${field}: ${bytes.error}`);
  }
  return bytes.value;
}
