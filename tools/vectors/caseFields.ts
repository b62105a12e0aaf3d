import { isRecord } from '../../src/domain/kubelet/isRecord';

import type { VectorCase } from './CaseOutcome';

/** A vector whose shape is not what its kind needs; reported as a failed case. */
export class CaseShapeError extends Error {}

/** A field that must be a number. */
export function numberField(vector: VectorCase, field: string): number {
  const value = vector[field];
  if (typeof value !== 'number') {
    throw new CaseShapeError(`${field} is not a number`);
  }
  return value;
}

/** A field that must be text. */
export function stringField(vector: VectorCase, field: string): string {
  const value = vector[field];
  if (typeof value !== 'string') {
    throw new CaseShapeError(`${field} is not a string`);
  }
  return value;
}

/** A field that must be a list of objects. */
export function recordsField(vector: VectorCase, field: string): VectorCase[] {
  const value = vector[field];
  if (!Array.isArray(value) || !value.every(isRecord)) {
    throw new CaseShapeError(`${field} is not a list of objects`);
  }
  return value;
}

/** A field that must be a list of texts. */
export function stringsField(vector: VectorCase, field: string): string[] {
  const value = vector[field];
  if (!Array.isArray(value) || !value.every((item): item is string => typeof item === 'string')) {
    throw new CaseShapeError(`${field} is not a list of strings`);
  }
  return value;
}

/** Like {@link numberField}, with a value for the absent or null field. */
export function numberFieldOr(vector: VectorCase, field: string, absent: number): number {
  return isAbsent(vector[field]) ? absent : numberField(vector, field);
}

/** Like {@link stringField}, undefined for the absent or null field. */
export function optionalStringField(vector: VectorCase, field: string): string | undefined {
  return isAbsent(vector[field]) ? undefined : stringField(vector, field);
}

/** Whether a field is not there or null. */
export function isAbsent(value: unknown): boolean {
  return value === undefined || value === null;
}

/** Whether the vector has the field, be it null. */
export function has(vector: VectorCase, field: string): boolean {
  return Object.hasOwn(vector, field);
}

/** Expectations of the vector that a check does not know: they must not pass unseen. */
export function unknownExpectations(vector: VectorCase, known: readonly string[]): string[] {
  return Object.keys(vector)
    .filter((field) => field.startsWith('expected') && !known.includes(field))
    .map((field) => `${field}: an expectation this runner does not know`);
}
