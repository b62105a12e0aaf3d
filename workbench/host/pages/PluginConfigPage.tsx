import { useMemo } from 'react';
import { type AppPlugin, type NavModelItem, PluginContextProvider } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Alert, Button, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import { useLocation, useParams } from 'workbench-router';

import { PluginPage } from '../shell/PluginPage';

import { enableApp } from './enableApp';
import { useAppPlugin } from './useAppPlugin';

const OVERVIEW = 'overview';

/** `/plugins/:pluginId`: what the plugin is, and its own config pages as tabs chosen by `?page=`. */
export function PluginConfigPage() {
  const { pluginId = '' } = useParams();
  const { plugin, error } = useAppPlugin(pluginId, { evenDisabled: true });
  const { pathname, search } = useLocation();
  const query = useMemo(() => locationSearchToObject(search), [search]);
  const firstPage = plugin?.configPages?.[0]?.id ?? OVERVIEW;
  const active = typeof query.page === 'string' ? query.page : firstPage;
  const nav = useMemo(() => configNav(plugin, pathname, active), [plugin, pathname, active]);
  if (error !== undefined) {
    return (
      <PluginPage pageNav={{ text: 'Plugin not found' }}>
        <Alert severity="error" title={error} />
      </PluginPage>
    );
  }
  if (!plugin) {
    return <LoadingPlaceholder text="Loading ..." />;
  }
  const Body = plugin.configPages?.find((page) => page.id === active)?.body;
  return (
    <PluginPage pageNav={nav} actions={<EnableButton plugin={plugin} />}>
      <PluginContextProvider meta={plugin.meta}>
        <ErrorBoundaryAlert>
          {Body ? <Body plugin={plugin} query={query} /> : <Overview plugin={plugin} />}
        </ErrorBoundaryAlert>
      </PluginContextProvider>
    </PluginPage>
  );
}

function configNav(plugin: AppPlugin | undefined, pathname: string, active: string): NavModelItem {
  const pages = [{ id: OVERVIEW, title: 'Overview' }, ...(plugin?.configPages ?? [])];
  return {
    text: plugin?.meta.name ?? '',
    subTitle: plugin?.meta.info.description,
    url: pathname,
    parentItem: { text: 'Plugins', url: '/plugins' },
    children: pages.map(({ id, title }) => ({
      id,
      text: title,
      url: `${pathname}?page=${encodeURIComponent(id)}`,
      active: id === active,
    })),
  };
}

function EnableButton({ plugin: { meta } }: { plugin: AppPlugin }) {
  return (
    <Button variant={meta.enabled ? 'destructive' : 'primary'} onClick={() => enableApp(meta, !meta.enabled)}>
      {meta.enabled ? 'Disable' : 'Enable'}
    </Button>
  );
}

function Overview({ plugin: { meta } }: { plugin: AppPlugin }) {
  return (
    <dl>
      <dt>Id</dt>
      <dd>{meta.id}</dd>
      <dt>Version</dt>
      <dd>{meta.info.version}</dd>
    </dl>
  );
}
