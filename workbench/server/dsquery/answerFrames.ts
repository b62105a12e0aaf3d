import { isRecord } from '../http/readBody';

import { type PrometheusAnswer, PrometheusFailure } from './callPrometheus';
import type { DataFrameJson } from './DataFrameJson';
import type { QueryPlan } from './planQuery';
import type { PrometheusQuery } from './PrometheusQuery';
import { type Sample, seriesFrame, stringFrame } from './seriesFrame';

/** All frames of one Prometheus answer, warnings attached to the first. Throws PrometheusFailure 502 on other shapes. */
export function answerFrames(answer: PrometheusAnswer, query: PrometheusQuery, plan: QueryPlan): DataFrameJson[] {
  const frames = readFrames(answer, query, plan);
  const first = frames[0];
  if (first && answer.warnings.length > 0) {
    first.schema.meta.notices = answer.warnings.map((text) => ({ severity: 'warning', text }));
  }
  return frames;
}

function readFrames(answer: PrometheusAnswer, query: PrometheusQuery, plan: QueryPlan): DataFrameJson[] {
  const shared = { refId: query.refId, legendFormat: query.legendFormat, expr: plan.expr, stepMs: plan.stepMs };
  switch (answer.resultType) {
    case 'matrix':
      return answer.result.map((series) => {
        const { labels, samples } = readSeries(series, 'values');
        return seriesFrame({ ...shared, resultType: 'matrix', labels, samples });
      });
    case 'vector':
      return answer.result.map((series) => {
        const { labels, samples } = readSeries(series, 'value');
        return seriesFrame({ ...shared, resultType: 'vector', labels, samples });
      });
    case 'scalar':
      return [seriesFrame({ ...shared, resultType: 'scalar', labels: {}, samples: [readSample(answer.result)] })];
    case 'string':
      return [stringFrame(query.refId, readSample(answer.result))];
    default:
      throw new PrometheusFailure(502, `unknown result type: ${answer.resultType}`);
  }
}

function readSeries(series: unknown, key: 'values' | 'value'): { labels: Record<string, string>; samples: Sample[] } {
  if (!isRecord(series)) {
    throw new PrometheusFailure(502, 'unexpected series in the answer');
  }
  const raw = series[key];
  const list = key === 'value' ? [raw] : raw;
  return {
    labels: readLabels(series.metric),
    samples: Array.isArray(list) ? list.filter((sample) => sample !== undefined).map(readSample) : [],
  };
}

function readLabels(metric: unknown): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(isRecord(metric) ? metric : {})) {
    labels[name] = String(value);
  }
  return labels;
}

function readSample(value: unknown): Sample {
  if (!Array.isArray(value) || typeof value[0] !== 'number' || typeof value[1] !== 'string') {
    throw new PrometheusFailure(502, 'unexpected sample in the answer');
  }
  return [value[0], value[1]];
}
