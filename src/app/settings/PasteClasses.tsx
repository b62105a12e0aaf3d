import { useId, useState } from 'react';
import { Button, Field, TextArea } from '@grafana/ui';

import {
  mergePriorityClasses,
  parsePriorityClasses,
  type PastedClasses,
} from '../../adapters/settings/parsePriorityClasses';
import type { PriorityClassRow } from '../../adapters/settings/SettingsDraft';

interface PasteClassesProps {
  rows: readonly PriorityClassRow[];
  onChange: (rows: PriorityClassRow[]) => void;
}

/** Fills the table from a list. Lines that are not understood stay in the field. */
export function PasteClasses({ rows, onChange }: PasteClassesProps) {
  const id = useId();
  const [text, setText] = useState('');
  const [outcome, setOutcome] = useState('');
  const [wrong, setWrong] = useState<string>();

  const fill = () => {
    const pasted = parsePriorityClasses(text);
    const merged = mergePriorityClasses(rows, pasted.rows);
    if (pasted.rows.length > 0) {
      onChange(merged.rows);
    }
    setText(pasted.notUnderstood.join('\n'));
    setOutcome(outcomeSentence(merged.added, merged.changed, pasted));
    setWrong(wrongSentence(pasted.notUnderstood.length));
  };
  return (
    <>
      <Field
        label="Paste a list"
        description="What kubectl get priorityclass prints, or lines of name=value."
        htmlFor={id}
        invalid={wrong !== undefined}
        error={wrong}
      >
        <TextArea
          id={id}
          rows={3}
          value={text}
          placeholder={'high-priority   1000000\nlow-priority=-10'}
          spellCheck={false}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setWrong(undefined);
          }}
        />
      </Field>
      <Button type="button" variant="secondary" size="sm" disabled={text.trim() === ''} onClick={fill}>
        Fill the table
      </Button>{' '}
      <span role="status">{outcome}</span>
    </>
  );
}

function outcomeSentence(added: number, changed: number, { rows, builtIn }: PastedClasses): string {
  const same = new Set(rows.map(({ name }) => name)).size - added - changed;
  const parts = [
    counted(added, 'added'),
    counted(changed, 'changed'),
    counted(same, 'there already'),
    counted(builtIn.length, 'built in and left out'),
  ].filter((part) => part !== '');
  return parts.length === 0 ? 'No class found in the list.' : `Classes: ${parts.join(', ')}.`;
}

const counted = (count: number, what: string): string => (count === 0 ? '' : `${count} ${what}`);

function wrongSentence(lines: number): string | undefined {
  if (lines === 0) {
    return undefined;
  }
  return `${lines === 1 ? 'This line has' : `These ${lines} lines have`} no name and whole number: correct or remove ${lines === 1 ? 'it' : 'them'}.`;
}
