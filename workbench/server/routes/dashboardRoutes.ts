import { type DashboardFile, readDashboards } from '../dashboards/readDashboards';
import { HttpError } from '../http/HttpError';
import { sendJson } from '../http/respond';
import type { Route } from '../http/RouteContext';
import type { WorkbenchState } from '../WorkbenchState';

/** Dashboards from files, and the search that lists them. The files are read anew for each request. */
export function dashboardRoutes(state: WorkbenchState): Route[] {
  const read = (): DashboardFile[] => readDashboards(state.dashboardDirs, state.dataSources[0]?.uid ?? '');
  return [
    {
      method: 'GET',
      path: '/api/dashboards/uid/:uid',
      handle: ({ res, params }) => {
        const dashboard = read().find((candidate) => candidate.uid === params.uid);
        if (!dashboard) {
          throw new HttpError(404, 'Dashboard not found');
        }
        sendJson(res, 200, { meta: dashboardMeta(dashboard), dashboard: dashboard.json });
      },
    },
    {
      method: 'GET',
      path: '/api/search',
      handle: ({ res, url }) => {
        const wanted = (url.searchParams.get('query') ?? '').toLowerCase();
        const found = read().filter((dashboard) => dashboard.title.toLowerCase().includes(wanted));
        sendJson(res, 200, found.map(searchHit));
      },
    },
  ];
}

function dashboardMeta(dashboard: DashboardFile): Record<string, unknown> {
  return {
    type: 'db',
    url: dashboardUrl(dashboard),
    slug: slug(dashboard.title),
    provisioned: true,
    canEdit: false,
    canSave: false,
    canStar: false,
    folderUid: '',
  };
}

function searchHit(dashboard: DashboardFile): Record<string, unknown> {
  return {
    uid: dashboard.uid,
    title: dashboard.title,
    url: dashboardUrl(dashboard),
    type: 'dash-db',
    tags: Array.isArray(dashboard.json.tags) ? dashboard.json.tags : [],
  };
}

function dashboardUrl(dashboard: DashboardFile): string {
  return `/d/${encodeURIComponent(dashboard.uid)}/${slug(dashboard.title)}`;
}

function slug(title: string): string {
  return (
    title
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'dashboard'
  );
}
