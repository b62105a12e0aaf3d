import { KILL_ORDER_PANEL_ID } from '../../../src/constants';
import { killOrderAnnotationQueries } from '../../../src/promql/killOrderAnnotationQueries';
import { killOrderPanelQueries, type PanelQuery, type PanelQueryId } from '../../../src/promql/killOrderPanelQueries';
import { metricNames } from '../../../src/promql/metricNames';

import { DATA_SOURCE, dataSourceVariable, nodeVariable } from './variables';

/** Fixed, because links and Grafana's own menu refer to it. */
const UID = 'culprit-kill-order';
const SCHEMA = 41;
const PANEL_HEIGHT = 22;
const CHART_HEIGHT = 9;
const FULL_WIDTH = 24;
const HALF_WIDTH = FULL_WIDTH / 2;
const TOP_PODS = 10;
const CHANGE_TAGS = ['deploy', 'config', 'flag'];

/** The ready dashboard for one node: the nested panel on its plain queries, and what they are made of below. */
export function killOrderDashboard(): Record<string, unknown> {
  const queries = killOrderPanelQueries();
  return {
    uid: UID,
    title: 'Kill order',
    description: 'Who dies next on one node: by the kernel and by the kubelet.',
    tags: ['culprit', 'kubernetes', 'memory'],
    schemaVersion: SCHEMA,
    editable: true,
    graphTooltip: 1,
    time: { from: 'now-1h', to: 'now' },
    refresh: '1m',
    templating: { list: [dataSourceVariable(), nodeVariable(`label_values(${metricNames.nodeInfo}, node)`)] },
    annotations: { list: [...killOrderAnnotationQueries().map(fromPrometheus), fromGrafana()] },
    panels: [killOrderPanel(queries), availablePanel(queries), workingSetPanel(queries)],
  };
}

function killOrderPanel(queries: readonly PanelQuery[]): Record<string, unknown> {
  return {
    id: 1,
    type: KILL_ORDER_PANEL_ID,
    title: 'Who dies next on $node',
    gridPos: { x: 0, y: 0, w: FULL_WIDTH, h: PANEL_HEIGHT },
    datasource: DATA_SOURCE,
    targets: queries.map(({ refId, expr }) => target(refId, expr)),
    fieldConfig: { defaults: {}, overrides: [] },
    options: { node: '$node' },
  };
}

function availablePanel(queries: readonly PanelQuery[]): Record<string, unknown> {
  const kubeletsView = `${exprOf(queries, 'capacity')} - ${exprOf(queries, 'rootWorkingSet')}`;
  return chart({
    id: 2,
    title: 'Available memory',
    x: 0,
    targets: [
      target('kubelet', kubeletsView, "kubelet's view"),
      target('memAvailable', exprOf(queries, 'memAvailable'), 'MemAvailable'),
    ],
  });
}

function workingSetPanel(queries: readonly PanelQuery[]): Record<string, unknown> {
  const workingSet = exprOf(queries, 'workingSet');
  const requests = `sum by (namespace, pod) (${exprOf(queries, 'requests')})`;
  const top = `topk(${TOP_PODS}, ${workingSet})`;
  return chart({
    id: 3,
    title: `Working set and request of the ${TOP_PODS} largest pods`,
    x: HALF_WIDTH,
    targets: [
      target('workingSet', top, '{{namespace}}/{{pod}}'),
      target('requests', `${requests} and on (namespace, pod) ${top}`, '{{namespace}}/{{pod}} request'),
    ],
    overrides: [
      {
        matcher: { id: 'byFrameRefID', options: 'requests' },
        properties: [{ id: 'custom.lineStyle', value: { fill: 'dash', dash: [4, 6] } }],
      },
    ],
  });
}

interface Chart {
  id: number;
  title: string;
  x: number;
  targets: Array<ReturnType<typeof target>>;
  overrides?: unknown[];
}

const chart = ({ id, title, x, targets, overrides = [] }: Chart): Record<string, unknown> => ({
  id,
  type: 'timeseries',
  title,
  gridPos: { x, y: PANEL_HEIGHT, w: HALF_WIDTH, h: CHART_HEIGHT },
  datasource: DATA_SOURCE,
  targets,
  fieldConfig: { defaults: { unit: 'bytes', min: 0, custom: { lineWidth: 1, showPoints: 'never' } }, overrides },
  options: { legend: { displayMode: 'list', placement: 'bottom' }, tooltip: { mode: 'multi', sort: 'desc' } },
});

const exprOf = (queries: readonly PanelQuery[], wanted: PanelQueryId): string =>
  queries.find(({ refId }) => refId === wanted)?.expr ?? '';

/** A range, so that the order can be worked out again for any moment of it. */
const target = (refId: string, expr: string, legendFormat = '__auto') => ({
  refId,
  expr,
  legendFormat,
  datasource: DATA_SOURCE,
  editorMode: 'code',
  range: true,
  instant: false,
});

type AnnotationSource = ReturnType<typeof killOrderAnnotationQueries>[number];

/** The value of each series is the instant that it marks, in milliseconds. */
const fromPrometheus = ({ name, expr, title, text, color }: AnnotationSource) => ({
  name,
  enable: true,
  iconColor: color,
  datasource: DATA_SOURCE,
  expr,
  titleFormat: title,
  textFormat: text,
  useValueForTime: true,
  step: '15s',
});

/** Deployments and other changes that were told to Grafana, whatever dashboard they were written for. */
const fromGrafana = () => ({
  name: 'Changes',
  enable: true,
  iconColor: 'blue',
  datasource: { type: 'datasource', uid: 'grafana' },
  target: { type: 'tags', tags: CHANGE_TAGS, matchAny: true, limit: 200 },
});
