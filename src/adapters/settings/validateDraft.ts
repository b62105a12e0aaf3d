import { isEmptyRow, namesIn, type PriorityClassRow, type SettingsDraft, wholeNumber } from './SettingsDraft';
import type { SettingField } from './StoredSettings';
import {
  labelProblem,
  namespaceProblem,
  priorityClassProblem,
  profileProblem,
  thresholdProblem,
} from './validateSettings';

/** One wrong value, in one sentence. */
export interface SettingProblem {
  field: SettingField;
  text: string;
  /** Index of the row, for the table of priority classes. */
  row?: number;
}

/** What is wrong with the form, in the order of its fields; empty fields are right. */
export function validateDraft(draft: SettingsDraft): SettingProblem[] {
  const check = (field: 'labelProfile' | 'clusterLabel' | 'evictionHard' | 'evictionSoft', problem: Check) =>
    problemsOf(field, [draft[field].trim()], problem);
  return [
    ...check('labelProfile', profileProblem),
    ...check('clusterLabel', labelProblem),
    ...priorityClassProblems(draft.priorityClasses),
    ...check('evictionHard', thresholdProblem),
    ...check('evictionSoft', thresholdProblem),
    ...problemsOf('productionNamespaces', namesIn(draft.productionNamespaces), namespaceProblem),
  ];
}

type Check = (text: string) => string | undefined;

const problemsOf = (field: SettingField, texts: readonly string[], check: Check): SettingProblem[] =>
  texts.flatMap((text) => {
    const problem = text === '' ? undefined : check(text);
    return problem === undefined ? [] : [{ field, text: problem }];
  });

function priorityClassProblems(rows: readonly PriorityClassRow[]): SettingProblem[] {
  const names: string[] = [];
  return rows.flatMap((row, index) => {
    if (isEmptyRow(row)) {
      return [];
    }
    const name = row.name.trim();
    const text = priorityClassProblem(name, wholeNumber(row.value), names);
    names.push(name);
    return text === undefined ? [] : [{ field: 'priorityClasses' as const, text, row: index }];
  });
}
