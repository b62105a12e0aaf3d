import { type PluginMeta } from '@grafana/data';
import { getBackendSrv } from '@grafana/runtime';
import { Alert, LinkButton, Stack } from '@grafana/ui';

import { PluginPage } from '../shell/PluginPage';

import { useLoaded } from './useLoaded';

const NAV = { text: 'Plugins', url: '/plugins' };

/** `/plugins`: the apps that can be configured and the panels that can be used. */
export function PluginListPage() {
  const { value = [], error } = useLoaded('', loadPlugins);
  return (
    <PluginPage pageNav={NAV}>
      {error !== undefined && <Alert severity="error" title={error} />}
      <Stack direction="column" alignItems="flex-start">
        {value.map(({ id, name, type }) =>
          type === 'app' ? (
            <LinkButton key={id} href={`/plugins/${id}`} icon="cog" variant="secondary">
              {name}
            </LinkButton>
          ) : (
            <span key={id}>
              {name} ({id}), a {type}
            </span>
          )
        )}
      </Stack>
    </PluginPage>
  );
}

async function loadPlugins(): Promise<PluginMeta[]> {
  return getBackendSrv().get('/api/plugins');
}
