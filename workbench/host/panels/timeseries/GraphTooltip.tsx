import { type DataFrame, dateTimeFormat, type Field, formattedValueToString, getFieldDisplayName } from '@grafana/data';
import { SeriesTable } from '@grafana/ui';

interface GraphTooltipProps {
  frame: DataFrame;
  /** Row under the cursor, for each field of `frame`; null where the field has none. */
  rows: Array<number | null>;
  activeField: number | null;
  timeZone: string;
  sort: string;
}

/** Time and values under the cursor. */
export function GraphTooltip({ frame, rows, activeField, timeZone, sort }: GraphTooltipProps) {
  const timeRow = rows[0] ?? rows.find((row) => row !== null && row !== undefined);
  const time: unknown = typeof timeRow === 'number' ? frame.fields[0]?.values[timeRow] : undefined;
  const lines = frame.fields.flatMap((field, index) => {
    const row = rows[index];
    const hidden = index === 0 || field.config.custom?.hideFrom?.tooltip || field.config.custom?.hideFrom?.viz;
    return hidden || typeof row !== 'number' ? [] : [lineOf(field, frame, row, index === activeField)];
  });
  if (sort !== 'none') {
    lines.sort((a, b) => (sort === 'asc' ? 1 : -1) * (a.number - b.number));
  }
  return (
    <div style={{ padding: 8 }} data-testid="timeseries-tooltip">
      <SeriesTable timestamp={typeof time === 'number' ? dateTimeFormat(time, { timeZone }) : ''} series={lines} />
    </div>
  );
}

function lineOf(field: Field, frame: DataFrame, row: number, isActive: boolean) {
  const value: unknown = field.values[row];
  const display = field.display?.(value);
  return {
    color: display?.color,
    label: getFieldDisplayName(field, frame),
    value: display ? formattedValueToString(display) : String(value),
    number: typeof value === 'number' ? value : Number.NEGATIVE_INFINITY,
    isActive,
  };
}
