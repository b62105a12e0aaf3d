import { useMemo } from 'react';
import { type NavModelItem, PageLayoutType } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { Alert, LoadingPlaceholder } from '@grafana/ui';
import { useParams } from 'workbench-router';

import { useLoaded } from '../pages/useLoaded';
import { PluginPage } from '../shell/PluginPage';

import { DashboardView } from './DashboardView';
import { textOf } from './isRecord';

interface DashboardAnswer {
  dashboard: Record<string, unknown>;
}

const PARENT: NavModelItem = { text: 'Dashboards', url: '/dashboards' };

/** `/d/:uid`: a dashboard from a file, to look at. There is no editing. */
export function DashboardPage() {
  const { uid = '' } = useParams();
  const { value, error } = useLoaded(uid, loadDashboard);
  const title = textOf(value?.title, 'Dashboard');
  const nav = useMemo(() => ({ text: title, url: `/d/${uid}`, parentItem: PARENT }), [title, uid]);
  return (
    <PluginPage pageNav={nav} layout={PageLayoutType.Canvas}>
      {error !== undefined && <Alert severity="error" title={error} />}
      {value ? (
        <DashboardView key={uid} json={value} syncUrl />
      ) : (
        error === undefined && <LoadingPlaceholder text="Loading ..." />
      )}
    </PluginPage>
  );
}

async function loadDashboard(uid: string): Promise<Record<string, unknown>> {
  const path = `/api/dashboards/uid/${encodeURIComponent(uid)}`;
  const answer: DashboardAnswer = await getBackendSrv().get(path, undefined, undefined, { showErrorAlert: false });
  return answer.dashboard;
}
