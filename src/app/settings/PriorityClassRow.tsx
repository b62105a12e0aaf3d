import { Button, FieldValidationMessage, Input } from '@grafana/ui';

import type { PriorityClassRow as Row } from '../../adapters/settings/SettingsDraft';

interface PriorityClassRowProps {
  nameId: string;
  /** Position in the table, from 1, for people who hear the page. */
  number: number;
  row: Row;
  problem: string | undefined;
  disabled: boolean;
  onChange: (row: Row) => void;
  onRemove: () => void;
}

/** One class that is set: both fields, and what is wrong with them below. */
export function PriorityClassRow({
  nameId,
  number,
  row,
  problem,
  disabled,
  onChange,
  onRemove,
}: PriorityClassRowProps) {
  const invalid = problem !== undefined;
  const common = { disabled, invalid, 'aria-invalid': invalid, autoComplete: 'off', spellCheck: false };
  return (
    <>
      <tr>
        <td>
          <Input
            {...common}
            id={nameId}
            aria-label={`Name of class ${number}`}
            value={row.name}
            onChange={(event) => onChange({ ...row, name: event.currentTarget.value })}
          />
        </td>
        <td>
          <Input
            {...common}
            aria-label={`Value of class ${number}`}
            inputMode="numeric"
            value={row.value}
            onChange={(event) => onChange({ ...row, value: event.currentTarget.value })}
          />
        </td>
        <td>
          <Button
            type="button"
            variant="secondary"
            fill="text"
            icon="trash-alt"
            disabled={disabled}
            aria-label={`Remove class ${number}${row.name && ` (${row.name})`}`}
            onClick={onRemove}
          />
        </td>
      </tr>
      {problem && (
        <tr>
          <td colSpan={3}>
            <FieldValidationMessage>{problem}</FieldValidationMessage>
          </td>
        </tr>
      )}
    </>
  );
}
