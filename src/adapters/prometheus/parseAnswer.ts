import { fail, ok, type Result } from '../../domain/result/Result';

export type Labels = Readonly<Record<string, string>>;

/** One series of an instant vector; `value` may be NaN or infinite. */
export interface InstantSample {
  labels: Labels;
  atSeconds: number;
  value: number;
}

/** One series of a matrix; `atSeconds[i]` belongs to `values[i]`, ascending. */
export interface RangeSeries {
  labels: Labels;
  atSeconds: number[];
  values: number[];
}

/** Reads the answer of `api/v1/query` with result type vector. */
export function parseVector(body: unknown): Result<InstantSample[]> {
  return parseResult(body, 'vector', (labels, series) => {
    const point = parsePoint(get(series, 'value'));
    return point && { labels, atSeconds: point[0], value: point[1] };
  });
}

/** Reads the answer of `api/v1/query_range`. */
export function parseMatrix(body: unknown): Result<RangeSeries[]> {
  return parseResult(body, 'matrix', (labels, series) => {
    const points = get(series, 'values');
    if (!Array.isArray(points)) {
      return undefined;
    }
    const result: RangeSeries = { labels, atSeconds: [], values: [] };
    for (const raw of points) {
      const point = parsePoint(raw);
      if (!point) {
        return undefined;
      }
      result.atSeconds.push(point[0]);
      result.values.push(point[1]);
    }
    return result;
  });
}

/** Reads the answer of a label-values call. */
export function parseNames(body: unknown): Result<string[]> {
  const data = get(body, 'data');
  if (!Array.isArray(data)) {
    return fail('The answer holds no list of names.');
  }
  return ok(data.filter((name): name is string => typeof name === 'string'));
}

function parseResult<T>(
  body: unknown,
  type: string,
  read: (labels: Labels, series: unknown) => T | undefined
): Result<T[]> {
  const data = get(body, 'data');
  const result = get(data, 'result');
  const resultType = get(data, 'resultType');
  if (resultType !== type || !Array.isArray(result)) {
    return fail(`Expected a ${type}, the answer holds ${typeof resultType === 'string' ? resultType : 'none'}.`);
  }
  const parsed: T[] = [];
  for (const series of result) {
    const labels = get(series, 'metric');
    const value = isLabels(labels) ? read(labels, series) : undefined;
    if (value === undefined) {
      return fail('The answer holds a series that cannot be read.');
    }
    parsed.push(value);
  }
  return ok(parsed);
}

function parsePoint(raw: unknown): [number, number] | undefined {
  if (!Array.isArray(raw) || typeof raw[0] !== 'number' || typeof raw[1] !== 'string') {
    return undefined;
  }
  const value = parseValue(raw[1]);
  return value === undefined ? undefined : [raw[0], value];
}

const NOT_FINITE: ReadonlyMap<string, number> = new Map([
  ['NaN', NaN],
  ['Inf', Infinity],
  ['+Inf', Infinity],
  ['-Inf', -Infinity],
]);

/** Empty text is no 0: it cannot be read, and neither can words. */
function parseValue(text: string): number | undefined {
  const value = text.trim() === '' ? NaN : Number(text);
  return Number.isNaN(value) ? NOT_FINITE.get(text) : value;
}

function isLabels(value: unknown): value is Labels {
  return (
    typeof value === 'object' &&
    value !== null &&
    !Array.isArray(value) &&
    Object.values(value).every((text) => typeof text === 'string')
  );
}

function get(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}
