import { type DataFrame, FieldType, toDataFrame } from '@grafana/data';

import type { ContainerMemoryFacts, NodeMemoryFacts } from '../../../domain/node/NodeMemoryFacts';
import { AT_SECONDS } from '../../../test/nodeFacts';
import type { Labels } from '../../prometheus/parseAnswer';

/** One series of a query: labels, and values at the instants of the answer; null where it has none. */
export interface Series {
  labels: Labels;
  values: Array<number | null>;
}

export const STEP_SECONDS = 30;

/** Instants of a range answer that ends at `AT_SECONDS`. */
export const instants = (count: number): number[] =>
  Array.from({ length: count }, (_, index) => AT_SECONDS - (count - 1 - index) * STEP_SECONDS);

const timeField = (seconds: readonly number[]) => ({
  name: 'Time',
  type: FieldType.time,
  values: seconds.map((second) => second * 1000),
});

/** The format "time series": a frame for each series, its labels on the value, instants without a value left out. */
export function timeSeries(refId: string | undefined, series: readonly Series[], name = 'Value'): DataFrame[] {
  return series.map(({ labels, values }) => {
    const at = instants(values.length).filter((_, index) => values[index] !== null);
    const known = values.filter((value) => value !== null);
    const value = { name, type: FieldType.number, labels: { ...labels }, values: known };
    return toDataFrame({ refId, fields: [timeField(at), value] });
  });
}

/** The format "table": label columns, a row for each value. */
export function table(refId: string | undefined, series: readonly Series[], valueName = 'Value'): DataFrame[] {
  const rows = series.flatMap(({ labels, values }) =>
    values.flatMap((value, index) =>
      value === null ? [] : [{ labels, value, at: instants(values.length)[index] ?? 0 }]
    )
  );
  const names = [...new Set(rows.flatMap(({ labels }) => Object.keys(labels)))];
  const columns = names.map((name) => ({
    name,
    type: FieldType.string,
    values: rows.map(({ labels }) => labels[name] ?? ''),
  }));
  const value = { name: valueName, type: FieldType.number, values: rows.map((row) => row.value) };
  return [toDataFrame({ refId, fields: [timeField(rows.map(({ at }) => at)), ...columns, value] })];
}

/** One frame with a field for each series, as the transformation "Join by field" makes it. */
export function wide(refId: string | undefined, series: readonly Series[]): DataFrame[] {
  const fields = series.map(({ labels, values }) => ({
    name: 'Value',
    type: FieldType.number,
    labels: { ...labels },
    values,
  }));
  return [toDataFrame({ refId, fields: [timeField(instants(series[0]?.values.length ?? 0)), ...fields] })];
}

export type Shape = typeof timeSeries;

/** Rows of the panel's queries for a node, each with `count` equal values. */
export function rowsOfNode(facts: NodeMemoryFacts, count = 1): Record<string, Series[]> {
  const row = (labels: Labels, value: number | undefined): Series[] =>
    value === undefined ? [] : [{ labels, values: Array.from({ length: count }, () => value) }];
  const { node, pods } = facts;
  const byContainer = (read: (container: ContainerMemoryFacts) => number | undefined): Series[] =>
    pods.flatMap(({ namespace, pod, containers }) =>
      containers.flatMap((c) => row({ namespace, pod, container: c.name }, read(c)))
    );
  return {
    capacity: row({ node }, facts.capacityBytes),
    allocatable: row({ node }, facts.allocatableBytes),
    rootWorkingSet: row({ node }, facts.rootWorkingSetBytes),
    requests: byContainer((c) => c.requestBytes),
    limits: byContainer((c) => c.limitBytes),
    cpuRequests: byContainer((c) => c.cpuRequestCores),
    cpuLimits: byContainer((c) => c.cpuLimitCores),
    rss: byContainer((c) => c.rssBytes),
    workingSet: pods.flatMap(({ namespace, pod, workingSetBytes }) => row({ namespace, pod }, workingSetBytes)),
    podInfo: pods.flatMap(({ namespace, pod, priorityClassName = '', isStatic }) =>
      row({ namespace, pod, node, priority_class: priorityClassName, created_by_kind: isStatic ? 'Node' : 'Job' }, 1)
    ),
    qosClass: pods.flatMap(({ namespace, pod, qosClass }) =>
      qosClass ? row({ namespace, pod, qos_class: qosClass }, 1) : []
    ),
    priority: pods.flatMap(({ namespace, pod, priority, containers }) =>
      priority === undefined ? [] : row({ namespace, pod, node, priority: String(priority) }, requestOf(containers))
    ),
  };
}

const requestOf = (containers: ContainerMemoryFacts[]): number =>
  containers.reduce((sum, { requestBytes = 0 }) => sum + requestBytes, 0);

/** The four plain queries, without which the panel ranks nothing. */
export const FOUR = ['capacity', 'requests', 'rss', 'workingSet'];

/** Frames of the named queries. */
export const framesOf = (
  rows: Record<string, Series[]>,
  refIds: readonly string[] = Object.keys(rows),
  shape: Shape = timeSeries
): DataFrame[] => refIds.flatMap((refId) => shape(refId, rows[refId] ?? []));
