import { KILL_ORDER_PANEL_ID } from '../../../src/constants';
import { killOrderPanelQueries, type PanelQuery } from '../../../src/promql/killOrderPanelQueries';
import { metricNames } from '../../../src/promql/metricNames';

import { DATA_SOURCE, dataSourceVariable, nodeVariable } from './variables';

/** Fixed, because links and Grafana's own menu refer to it. */
const UID = 'culprit-kill-order';
const OLDEST_SCHEMA = 42;
const PANEL_HEIGHT = 18;
const CHART_HEIGHT = 9;
const FULL_WIDTH = 24;
const CHANGE_TAGS = ['deploy', 'deployment', 'release', 'rollout', 'config', 'feature-flag'];

/** The ready dashboard for one node: the nested panel on its plain queries, and each pod's working set below. */
export function killOrderDashboard(): Record<string, unknown> {
  const queries = killOrderPanelQueries();
  return {
    uid: UID,
    title: 'Kill order',
    description: 'Who dies next on one node: by the kernel and by the kubelet.',
    tags: ['culprit', 'kubernetes', 'memory'],
    schemaVersion: OLDEST_SCHEMA,
    editable: true,
    graphTooltip: 1,
    time: { from: 'now-1h', to: 'now' },
    refresh: '1m',
    templating: { list: [dataSourceVariable(), nodeVariable(`label_values(${metricNames.nodeInfo}, node)`)] },
    annotations: { list: [changes()] },
    panels: [killOrderPanel(queries), workingSetPanel(queries)],
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
    options: {},
  };
}

function workingSetPanel(queries: readonly PanelQuery[]): Record<string, unknown> {
  const workingSet = queries.filter(({ refId }) => refId === 'workingSet');
  return {
    id: 2,
    type: 'timeseries',
    title: 'Working set by pod',
    gridPos: { x: 0, y: PANEL_HEIGHT, w: FULL_WIDTH, h: CHART_HEIGHT },
    datasource: DATA_SOURCE,
    targets: workingSet.map(({ refId, expr }) => target(refId, expr, '{{namespace}}/{{pod}}')),
    fieldConfig: { defaults: { unit: 'bytes', min: 0, custom: { lineWidth: 1, showPoints: 'never' } }, overrides: [] },
    options: { legend: { displayMode: 'list', placement: 'right' }, tooltip: { mode: 'multi', sort: 'desc' } },
  };
}

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

/** Deployments and other changes that were told to Grafana, whatever dashboard they were written for. */
const changes = () => ({
  name: 'Changes',
  enable: true,
  iconColor: 'blue',
  datasource: { type: 'datasource', uid: 'grafana' },
  target: { type: 'tags', tags: CHANGE_TAGS, matchAny: true, limit: 200 },
});
