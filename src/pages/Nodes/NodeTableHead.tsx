import { css } from '@emotion/css';
import type { GrafanaTheme2 } from '@grafana/data';
import { Icon, useStyles2 } from '@grafana/ui';

import { NODE_COLUMNS, NODE_GRID_COLUMNS, type NodeTableColumn } from './nodeColumns';
import type { NodeSort } from './nodeSort';

interface NodeTableHeadProps {
  sort: NodeSort;
  onSort: (sort: NodeSort) => void;
}

/** Headings; a click sorts, a second one turns the order round. */
export function NodeTableHead({ sort, onSort }: NodeTableHeadProps) {
  const styles = useStyles2(getStyles);
  return (
    <div role="rowgroup" className={styles.head}>
      <div role="row" className={styles.row} style={{ gridTemplateColumns: NODE_GRID_COLUMNS }}>
        {NODE_COLUMNS.map((column) => (
          <div key={column.title} role="columnheader" aria-sort={ariaSort(column, sort)}>
            {column.sort ? (
              <button type="button" className={styles.button} onClick={() => onSort(nextSort(column, sort))}>
                {column.title}
                {column.sort === sort.column && <Icon name={sort.descending ? 'arrow-down' : 'arrow-up'} size="sm" />}
              </button>
            ) : (
              column.title
            )}
          </div>
        ))}
      </div>
    </div>
  );
}

function nextSort({ sort: column }: NodeTableColumn, sort: NodeSort): NodeSort {
  return column === undefined || column !== sort.column
    ? { column: column ?? sort.column, descending: false }
    : { column, descending: !sort.descending };
}

function ariaSort({ sort: column }: NodeTableColumn, sort: NodeSort): 'ascending' | 'descending' | 'none' | undefined {
  if (column === undefined) {
    return undefined;
  }
  return column === sort.column ? (sort.descending ? 'descending' : 'ascending') : 'none';
}

const getStyles = (theme: GrafanaTheme2) => ({
  head: css({ position: 'sticky', top: 0, zIndex: 2, background: theme.colors.background.secondary, minWidth: 1080 }),
  row: css({
    display: 'grid',
    gap: theme.spacing(2),
    padding: theme.spacing(1, 2),
    color: theme.colors.text.secondary,
    fontSize: theme.typography.bodySmall.fontSize,
    fontWeight: theme.typography.fontWeightMedium,
  }),
  button: css({
    border: 'none',
    background: 'none',
    padding: 0,
    color: 'inherit',
    fontSize: 'inherit',
    fontWeight: 'inherit',
    display: 'flex',
    gap: theme.spacing(0.5),
    alignItems: 'center',
  }),
});
