import { type DataFrame, type Field, FieldType, getFieldDisplayName } from '@grafana/data';

/** Bars to draw: one group per label, one bar in it per field. */
export interface BarRows {
  labels: string[];
  fields: Field[];
}

/** One frame gives a group per row, labelled by its first text field; several frames a group each, of last values. */
export function barRows(series: DataFrame[]): BarRows | undefined {
  const [frame] = series;
  if (!frame) {
    return undefined;
  }
  return series.length === 1 ? rowsOfFrame(frame) : rowsOfSeries(series);
}

function rowsOfFrame(frame: DataFrame): BarRows | undefined {
  const named = frame.fields.find((field) => field.type === FieldType.string) ?? frame.fields[0];
  const fields = frame.fields.filter((field) => field.type === FieldType.number && field !== named);
  return named && fields.length > 0 ? { labels: named.values.map(String), fields } : undefined;
}

function rowsOfSeries(series: DataFrame[]): BarRows | undefined {
  const numbers = series.flatMap((frame) => {
    const field = frame.fields.find((candidate) => candidate.type === FieldType.number);
    return field ? [{ field, label: getFieldDisplayName(field, frame, series) }] : [];
  });
  const first = numbers[0]?.field;
  if (!first) {
    return undefined;
  }
  const values = numbers.map(({ field }) => field.values.at(-1));
  return { labels: numbers.map(({ label }) => label), fields: [{ ...first, values }] };
}
