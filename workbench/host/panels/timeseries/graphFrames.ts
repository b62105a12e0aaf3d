import {
  applyNullInsertThreshold,
  cacheFieldDisplayNames,
  type DataFrame,
  type Field,
  FieldType,
  nullToValue,
} from '@grafana/data';

const DRAWN_TYPES = new Set([FieldType.time, FieldType.number, FieldType.string]);

/**
 * The frames that can be drawn over time, gaps longer than the interval marked with nulls. NaN and infinities become
 * nulls: uPlot cannot place them.
 */
export function graphFrames(series: DataFrame[], fromMs: number, toMs: number): DataFrame[] {
  cacheFieldDisplayNames(series);
  return series.filter(isDrawable).map((frame) => {
    const filled = nullToValue(applyNullInsertThreshold({ frame, refFieldPseudoMin: fromMs, refFieldPseudoMax: toMs }));
    return {
      ...filled,
      length: filled.fields[0]?.values.length ?? 0,
      fields: filled.fields.filter((field) => DRAWN_TYPES.has(field.type)).map(withoutInfinities),
    };
  });
}

function isDrawable(frame: DataFrame): boolean {
  return hasType(frame, FieldType.time) && hasType(frame, FieldType.number);
}

function hasType(frame: DataFrame, type: FieldType): boolean {
  return frame.fields.some((field) => field.type === type);
}

function withoutInfinities(field: Field): Field {
  if (field.type !== FieldType.number) {
    return field;
  }
  return { ...field, values: field.values.map((value) => (Number.isFinite(value) ? value : null)) };
}
