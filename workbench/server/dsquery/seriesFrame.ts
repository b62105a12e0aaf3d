import type { DataFrameJson, NumberEntities } from './DataFrameJson';
import { legendName } from './legendName';

/** A Prometheus sample: Unix seconds and the value as text. */
export type Sample = readonly [seconds: number, value: string];

interface SeriesFrameInput {
  refId: string;
  resultType: 'matrix' | 'vector' | 'scalar';
  labels: Readonly<Record<string, string>>;
  samples: readonly Sample[];
  legendFormat: string;
  expr: string;
  stepMs: number;
}

/** One series as a two-field frame in Grafana's data-frame JSON; NaN and infinities move to `entities`. */
export function seriesFrame(input: SeriesFrameInput): DataFrameJson {
  const displayName = legendName(input.legendFormat, input.labels, input.expr);
  const { values, entities } = splitValues(input.samples);
  return {
    schema: {
      refId: input.refId,
      meta: {
        type: input.resultType === 'matrix' ? 'timeseries-multi' : 'numeric-multi',
        typeVersion: [0, 1],
        custom: { resultType: input.resultType },
      },
      fields: [
        { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: { interval: input.stepMs } },
        {
          name: input.labels.__name__ ?? 'Value',
          type: 'number',
          typeInfo: { frame: 'float64' },
          labels: input.labels,
          config: displayName ? { displayNameFromDS: displayName } : {},
        },
      ],
    },
    data: {
      values: [input.samples.map(([seconds]) => Math.round(seconds * 1_000)), values],
      ...(entities ? { entities: [null, entities] } : {}),
    },
  };
}

/** A Prometheus string result as a frame. */
export function stringFrame(refId: string, sample: Sample): DataFrameJson {
  return {
    schema: {
      refId,
      meta: { custom: { resultType: 'string' } },
      fields: [
        { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: {} },
        { name: 'Value', type: 'string', typeInfo: { frame: 'string' }, config: {} },
      ],
    },
    data: { values: [[Math.round(sample[0] * 1_000)], [sample[1]]] },
  };
}

function splitValues(samples: readonly Sample[]): { values: Array<number | null>; entities?: NumberEntities } {
  const entities: NumberEntities = {};
  const values = samples.map(([, text], row) => {
    const value = parseSampleValue(text);
    if (Number.isFinite(value)) {
      return value;
    }
    const kind = Number.isNaN(value) ? 'NaN' : value > 0 ? 'Inf' : 'NegInf';
    (entities[kind] ??= []).push(row);
    return null;
  });
  return Object.keys(entities).length > 0 ? { values, entities } : { values };
}

function parseSampleValue(text: string): number {
  if (text === '+Inf' || text === 'Inf') {
    return Number.POSITIVE_INFINITY;
  }
  return text === '-Inf' ? Number.NEGATIVE_INFINITY : Number(text);
}
