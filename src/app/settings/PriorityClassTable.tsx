import { useEffect, useId, useRef } from 'react';
import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Button, useStyles2 } from '@grafana/ui';

import type { PriorityClassRow as Row } from '../../adapters/settings/SettingsDraft';
import type { SettingProblem } from '../../adapters/settings/validateDraft';
import { BUILT_IN_PRIORITIES } from '../../domain/killOrder/podPriority';

import { PriorityClassRow } from './PriorityClassRow';

interface PriorityClassTableProps {
  rows: readonly Row[];
  problems: readonly SettingProblem[];
  disabled: boolean;
  onChange: (rows: Row[]) => void;
}

const EMPTY: Row = { name: '', value: '' };

/** Name and value of each class: the two that Kubernetes makes itself, then those that are set. */
export function PriorityClassTable({ rows, problems, disabled, onChange }: PriorityClassTableProps) {
  const styles = useStyles2(getStyles);
  const id = useId();
  const addButton = useRef<HTMLButtonElement>(null);
  const focusRow = useRef<number>(undefined);
  useEffect(() => {
    const wanted = focusRow.current;
    focusRow.current = undefined;
    if (wanted !== undefined) {
      document.getElementById(nameId(id, wanted))?.focus();
    }
  });
  const problemOf = (index: number) => problems.find(({ field, row }) => field === 'priorityClasses' && row === index);
  const add = () => {
    focusRow.current = rows.length;
    onChange([...rows, EMPTY]);
  };
  const remove = (index: number) => {
    onChange(rows.filter((_, other) => other !== index));
    addButton.current?.focus();
  };
  return (
    <>
      <table className={styles.table} aria-label="Priority classes">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Value</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {[...BUILT_IN_PRIORITIES].map(([name, value]) => (
            <tr key={name} className={styles.builtIn}>
              <td>{name}</td>
              <td>{value}</td>
              <td>built in</td>
            </tr>
          ))}
          {rows.map((row, index) => (
            <PriorityClassRow
              key={index}
              nameId={nameId(id, index)}
              number={index + 1}
              row={row}
              problem={problemOf(index)?.text}
              disabled={disabled}
              onChange={(changed) => onChange(rows.map((old, other) => (other === index ? changed : old)))}
              onRemove={() => remove(index)}
            />
          ))}
        </tbody>
      </table>
      <Button
        type="button"
        ref={addButton}
        variant="secondary"
        size="sm"
        icon="plus"
        disabled={disabled}
        onClick={add}
        className={styles.add}
      >
        Add a class
      </Button>
    </>
  );
}

const nameId = (id: string, index: number): string => `${id}-${index}`;

const getStyles = (theme: GrafanaTheme2) => ({
  table: css({
    width: '100%',
    tableLayout: 'fixed',
    '& th, & td': { padding: theme.spacing(0.5, 1, 0.5, 0), verticalAlign: 'top', overflowWrap: 'anywhere' },
    '& tr > :nth-child(2)': { width: '30%' },
    '& tr > :nth-child(3)': { width: theme.spacing(12) },
  }),
  builtIn: css({ color: theme.colors.text.secondary }),
  add: css({ margin: theme.spacing(1, 0, 2) }),
});
