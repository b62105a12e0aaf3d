import { useMemo } from 'react';
import { css } from '@emotion/css';
import { type GrafanaTheme2 } from '@grafana/data';
import { Alert, useStyles2 } from '@grafana/ui';
import { useLocation } from 'workbench-router';

import { DashboardView } from '../dashboard/DashboardView';
import { textOf } from '../dashboard/isRecord';
import { PluginPage } from '../shell/PluginPage';

import { type ExplorePane, explorePanes } from './explorePanes';

const NAV = { text: 'Explore', url: '/explore' };

/** `/explore`: shows and draws the queries of the address. The query editor is Grafana's alone. */
export function ExplorePage() {
  const { search } = useLocation();
  const panes = useMemo(() => explorePanes(search), [search]);
  return (
    <PluginPage pageNav={NAV}>
      {panes.length === 0 && <Alert severity="info" title="No query in the address" />}
      {panes.map((pane, index) => (
        <Pane key={index} pane={pane} />
      ))}
    </PluginPage>
  );
}

function Pane({ pane }: { pane: ExplorePane }) {
  const styles = useStyles2(getStyles);
  const json = useMemo(() => paneDashboard(pane), [pane]);
  return (
    <section className={styles.pane} aria-label="Explore pane">
      <p>
        Data source {pane.dataSource}, {pane.from} to {pane.to}
      </p>
      {pane.queries.map((query, index) => (
        <pre key={index} className={styles.query} data-testid="explore-query">
          {textOf(query.expr) || JSON.stringify(query, null, 2)}
        </pre>
      ))}
      <DashboardView json={json} />
    </section>
  );
}

function paneDashboard({ dataSource, from, to, queries }: ExplorePane): Record<string, unknown> {
  const panel = {
    id: 1,
    type: 'timeseries',
    title: 'Graph',
    datasource: { uid: dataSource },
    targets: queries,
    gridPos: { x: 0, y: 0, w: 24, h: 12 },
  };
  return { time: { from, to }, panels: [panel] };
}

const getStyles = (theme: GrafanaTheme2) => ({
  query: css({ flexShrink: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }),
  pane: css({ display: 'flex', flexDirection: 'column', minHeight: 520, marginBottom: theme.spacing(2) }),
});
