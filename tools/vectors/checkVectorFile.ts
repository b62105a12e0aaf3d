import { isRecord } from '../../src/domain/kubelet/isRecord';
import { fail, ok, type Result } from '../../src/domain/result/Result';

import { CaseShapeError } from './caseFields';
import type { CaseOutcome, VectorCase } from './CaseOutcome';
import { checkForCase } from './checkForCase';

/**
 * Checks every case of a vector file: every list of objects at its top level holds cases. A case whose shape is unknown
 * fails; it never passes unseen.
 * @param text the file's content
 * @returns an outcome for each case, or why the file is no vector file
 */
export function checkVectorFile(text: string): Result<CaseOutcome[]> {
  const parsed = parseJson(text);
  if (!parsed.ok) {
    return parsed;
  }
  if (!isRecord(parsed.value)) {
    return fail('the file does not hold an object');
  }
  const outcomes: CaseOutcome[] = [];
  for (const [list, cases] of Object.entries(parsed.value)) {
    if (Array.isArray(cases)) {
      cases.forEach((vector: unknown, index) => outcomes.push(checkCase(vector, `${list}[${index}]`)));
    } else if (isRecord(cases)) {
      return fail(`${list} is an object where a list of cases was expected`);
    }
  }
  return outcomes.length === 0 ? fail('the file holds no cases') : ok(outcomes);
}

function parseJson(text: string): Result<unknown> {
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch (error) {
    return fail(error instanceof Error ? error.message : 'not JSON');
  }
}

function checkCase(vector: unknown, place: string): CaseOutcome {
  if (!isRecord(vector)) {
    return { id: place, problems: ['the case is not an object'] };
  }
  const id = idOf(vector, place);
  const check = checkForCase(vector);
  if (check === undefined) {
    return { id, problems: [`a case of unknown shape, with the fields ${Object.keys(vector).join(', ')}`] };
  }
  try {
    return { id, problems: check(vector) };
  } catch (error) {
    if (error instanceof CaseShapeError) {
      return { id, problems: [`malformed case: ${error.message}`] };
    }
    return { id, problems: [`the check failed: ${error instanceof Error ? error.message : String(error)}`] };
  }
}

function idOf(vector: VectorCase, place: string): string {
  if (typeof vector.id === 'string') {
    return vector.id;
  }
  return typeof vector.path === 'string' ? vector.path : place;
}
