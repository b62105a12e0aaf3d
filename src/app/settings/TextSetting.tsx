import { useId } from 'react';
import { Field, Input } from '@grafana/ui';

interface TextSettingProps {
  label: string;
  description: string;
  placeholder?: string;
  value: string;
  /** What is wrong with the value, in one sentence. */
  problem: string | undefined;
  disabled: boolean;
  onChange: (value: string) => void;
}

/** A setting of one line of text. */
export function TextSetting({ label, description, placeholder, value, problem, disabled, onChange }: TextSettingProps) {
  const id = useId();
  return (
    <Field label={label} description={description} htmlFor={id} invalid={problem !== undefined} error={problem}>
      <Input
        id={id}
        value={value}
        placeholder={placeholder}
        disabled={disabled}
        aria-invalid={problem !== undefined}
        autoComplete="off"
        spellCheck={false}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </Field>
  );
}
