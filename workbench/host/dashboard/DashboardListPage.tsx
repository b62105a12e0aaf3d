import { getBackendSrv } from '@grafana/runtime';
import { Alert, TextLink } from '@grafana/ui';

import { useLoaded } from '../pages/useLoaded';
import { PluginPage } from '../shell/PluginPage';

interface SearchHit {
  uid: string;
  title: string;
  url: string;
}

const NAV = { text: 'Dashboards', url: '/dashboards' };

/** `/dashboards`: the dashboards the plugin brings and those that are provisioned. */
export function DashboardListPage() {
  const { value = [], error } = useLoaded('', loadDashboards);
  return (
    <PluginPage pageNav={NAV}>
      {error !== undefined && <Alert severity="error" title={error} />}
      <ul>
        {value.map((hit) => (
          <li key={hit.uid}>
            <TextLink href={hit.url}>{hit.title}</TextLink>
          </li>
        ))}
      </ul>
    </PluginPage>
  );
}

async function loadDashboards(): Promise<SearchHit[]> {
  return getBackendSrv().get('/api/search', { type: 'dash-db' });
}
