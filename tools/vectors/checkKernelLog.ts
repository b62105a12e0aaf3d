import { decodeCgroupPath } from '../../src/domain/kernel/decodeCgroupPath';
import { parseKernelLog } from '../../src/domain/kernel/log/parseKernelLog';
import { isRecord } from '../../src/domain/kubelet/isRecord';

import { CaseShapeError, recordsField, stringField } from './caseFields';
import type { VectorCase } from './CaseOutcome';
import { mismatches } from './mismatches';

/**
 * kernel-log.json, cases: the events of a log. An expected event may leave out what it is not about (it often omits the
 * statistics), so its own fields are what is compared; everything inside them, and the number of events, is exact.
 */
export function checkKernelLog(vector: VectorCase): string[] {
  const expected = vector.expected;
  if (!isRecord(expected)) {
    throw new CaseShapeError('expected is not an object');
  }
  const events = recordsField(expected, 'events');
  const { events: actual } = parseKernelLog(stringField(vector, 'raw'));
  const unknown = Object.keys(expected).filter((field) => field !== 'events');
  return [
    ...mismatches(events.length, actual.length, 'events.length'),
    ...events.flatMap((event, index) => mismatches(event, actual[index], `events[${index}]`, 'subset')),
    ...unknown.map((field) => `expected.${field}: an expectation this runner does not know`),
  ];
}

/** kernel-log.json, cgroupPathCases. */
export function checkCgroupPath(vector: VectorCase): string[] {
  if (!isRecord(vector.expected)) {
    throw new CaseShapeError('expected is not an object');
  }
  return mismatches(vector.expected, decodeCgroupPath(stringField(vector, 'path')), 'expected');
}
