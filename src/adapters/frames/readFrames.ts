import { type DataFrame, DataFrameType, type Field, FieldType } from '@grafana/data';

import type { NodeRole } from '../nodes/NodeSamples';
import type { Labels } from '../prometheus/parseAnswer';

import { frameInput, isKnownQuery, type QueryNames } from './frameInput';
import type { FrameFault, FrameSeries } from './FrameSeries';
import { logicalLabels } from './logicalLabels';
import { roleOfRow, saysYes } from './roleOfRow';

/** A panel's frames as series by role, and what of them could not be used. */
export interface ReadFrames {
  series: FrameSeries[];
  faults: FrameFault[];
}

/**
 * Reads the frames of a panel: one frame a series with labels on its field, several such fields in one frame, or a table
 * whose columns are the labels; instant or range. Rows without a time are taken to be of `undatedSeconds`.
 */
export function readFrames(frames: readonly DataFrame[], undatedSeconds: number): ReadFrames {
  const reader = new FrameReader(undatedSeconds);
  frames.forEach((frame) => reader.read(frame));
  return reader.result();
}

interface Point {
  atSeconds: number;
  value: number;
}

interface Collected {
  role: NodeRole;
  refId: string;
  labels: Labels;
  points: Point[];
  stepSeconds?: number;
}

const SEPARATOR = '\u0000';
const VALUE_COLUMN = /^Value #(.+)$/;

class FrameReader {
  private readonly collected = new Map<string, Collected>();
  private readonly faults = new Map<string, FrameFault>();

  constructor(private readonly undatedSeconds: number) {}

  read(frame: DataFrame): void {
    const time = frame.fields.find(({ type }) => type === FieldType.time);
    const labelColumns = frame.fields.filter(({ type }) => type === FieldType.string);
    for (const field of frame.fields.filter(({ type }) => type === FieldType.number)) {
      const names = namesOf(frame, field);
      if (labelColumns.length > 0) {
        this.readTable(frame, field, time, labelColumns);
      } else if (isKnownQuery(names)) {
        const points = Array.from({ length: frame.length }, (_, row) => this.pointAt(field, time, row));
        this.add(names, frame, logicalLabels(field.labels ?? {}), points);
      } else {
        this.fault({ refId: frame.refId ?? field.name, because: 'unknown-query', labels: [] });
      }
    }
  }

  private readTable(frame: DataFrame, field: Field, time: Field | undefined, columns: Field[]): void {
    for (let row = 0; row < frame.length; row++) {
      const labels = { ...field.labels, ...labelsOfRow(columns, row) };
      const names = namesOf(frame, field, labels);
      if (isKnownQuery(names)) {
        this.add(names, frame, logicalLabels(labels), [this.pointAt(field, time, row)]);
      } else {
        this.fault({ refId: frame.refId ?? field.name, because: 'unknown-query', labels: [] });
      }
    }
  }

  private pointAt(field: Field, time: Field | undefined, row: number): Point | undefined {
    const value: unknown = field.values[row];
    const atMs: unknown = time ? time.values[row] : this.undatedSeconds * 1000;
    return typeof value === 'number' && Number.isFinite(value) && typeof atMs === 'number' && Number.isFinite(atMs)
      ? { atSeconds: atMs / 1000, value }
      : undefined;
  }

  private add(names: QueryNames, frame: DataFrame, labels: Labels, points: Array<Point | undefined>): void {
    const input = frameInput(names, labels);
    const place = input === undefined || input === 'ignored' ? 'ignored' : roleOfRow(input, labels);
    if (place === 'ignored') {
      return;
    }
    const refId = names.refIds.find((name) => name !== undefined) ?? frame.name ?? '';
    if ('lacks' in place) {
      this.fault({ refId, because: 'no-label', labels: place.lacks });
      return;
    }
    const key = [place.role, refId, ...Object.entries(labels).sort().flat()].join(SEPARATOR);
    const known = this.collected.get(key) ?? {
      role: place.role,
      refId,
      labels,
      points: [],
      stepSeconds: stepOf(frame),
    };
    this.collected.set(key, known);
    known.points.push(
      ...points.filter((point): point is Point => point !== undefined && saysYes(place.role, point.value))
    );
  }

  private fault(fault: FrameFault): void {
    const key = [fault.refId, fault.because, ...fault.labels].join(SEPARATOR);
    this.faults.set(key, fault);
  }

  result(): ReadFrames {
    const series = [...this.collected.values()].map(({ points, ...rest }): FrameSeries => {
      const sorted = points.sort((a, b) => a.atSeconds - b.atSeconds);
      return { ...rest, atSeconds: sorted.map(({ atSeconds }) => atSeconds), values: sorted.map(({ value }) => value) };
    });
    const used = new Set([...this.collected.values()].map(({ refId }) => refId));
    const faults = [...this.faults.values()].filter(({ because, refId }) => because !== 'no-label' || !used.has(refId));
    return { series: series.filter(({ values }) => values.length > 0), faults };
  }
}

/** Joined tables name their columns `Value #refId`, which is surer than the frame's own refId. */
function namesOf(frame: DataFrame, field: Field, labels: Labels = field.labels ?? {}): QueryNames {
  const column = VALUE_COLUMN.exec(field.name)?.[1];
  return { refIds: [column, frame.refId, field.name], metrics: [labels.__name__, field.name, frame.name] };
}

/** Prometheus data sources write the step on the time field of range answers (and on instant ones, where it means nothing). */
function stepOf({ fields, meta }: DataFrame): number | undefined {
  const interval = fields.find(({ type }) => type === FieldType.time)?.config.interval;
  const isRange = meta?.type === DataFrameType.TimeSeriesMulti || meta?.custom?.resultType === 'matrix';
  return isRange && interval != null && interval > 0 ? interval / 1000 : undefined;
}

function labelsOfRow(columns: Field[], row: number): Labels {
  return Object.fromEntries(
    columns.flatMap(({ name, values }) => {
      const value: unknown = values[row];
      return typeof value === 'string' && value !== '' ? [[name, value]] : [];
    })
  );
}
