import { KILL_ORDER_PANEL_ID } from '../../../src/constants';
import { killOrderPanelQueries } from '../../../src/promql/killOrderPanelQueries';

import { killOrderDashboard } from './killOrderDashboard';

interface Panel {
  type: string;
  datasource: { uid: string };
  targets: Array<{ refId: string; expr: string }>;
}

const dashboard = killOrderDashboard();
const panels: Panel[] = JSON.parse(JSON.stringify(dashboard.panels));

describe('the kill order dashboard', () => {
  it('gives the panel every query it can use, under the names it knows them by', () => {
    const panel = panels.find(({ type }) => type === KILL_ORDER_PANEL_ID);
    const queries = killOrderPanelQueries().map(({ refId, expr }) => ({ refId, expr }));
    expect(panel?.targets.map(({ refId, expr }) => ({ refId, expr }))).toEqual(queries);
  });

  it('defines every variable that it uses', () => {
    const defined = JSON.stringify(dashboard.templating).match(/"name":"(\w+)"/g);
    const used = new Set(
      JSON.stringify(panels)
        .match(/\$\{?\w+/g)
        ?.map((name) => name.replace(/[${]/g, ''))
    );
    expect([...used].sort()).toEqual(['datasource', 'node']);
    expect(defined).toEqual(['"name":"datasource"', '"name":"node"']);
  });

  it('names no data source of its own', () => {
    expect(panels.map(({ datasource }) => datasource.uid)).toEqual(panels.map(() => '${datasource}'));
  });
});
