import type { StandardEditorProps } from '@grafana/data';
import { FieldValidationMessage, Input, TextArea } from '@grafana/ui';

import { thresholdProblem } from '../../adapters/settings/validateSettings';

import { parsePriorityClasses } from './parsePriorityClasses';

const holdsVariable = (text: string): boolean => text.includes('$') || text.includes('[[');

/** Text input that says at once what is wrong with a threshold; a variable is checked when it is drawn. */
export function ThresholdInput({ value, onChange, id }: StandardEditorProps<string>) {
  const text = value ?? '';
  const problem = text.trim() === '' || holdsVariable(text) ? undefined : thresholdProblem(text.trim());
  return (
    <>
      <Input
        id={id}
        aria-label="Eviction threshold"
        value={text}
        placeholder="100Mi or 5%"
        invalid={problem !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && <FieldValidationMessage>{problem}</FieldValidationMessage>}
    </>
  );
}

const EXAMPLE = 'business-critical=1000\nbatch=-10';

/** The same for the list of priority classes. */
export function PriorityClassesInput({ value, onChange, id }: StandardEditorProps<string>) {
  const text = value ?? '';
  const [problem] = parsePriorityClasses(text).problems;
  return (
    <>
      <TextArea
        id={id}
        aria-label="Priority classes"
        rows={3}
        value={text}
        placeholder={EXAMPLE}
        invalid={problem !== undefined}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      {problem && <FieldValidationMessage>{problem}</FieldValidationMessage>}
    </>
  );
}
