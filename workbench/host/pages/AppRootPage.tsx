import { useMemo } from 'react';
import { PluginContextProvider } from '@grafana/data';
import { locationSearchToObject } from '@grafana/runtime';
import { Alert, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';
import { useLocation, useParams } from 'workbench-router';

import { findNavItem } from '../shell/navItems';
import { PluginPage } from '../shell/PluginPage';
import { SectionNav } from '../shell/SectionNav';

import { useAppPlugin } from './useAppPlugin';

/** `/a/:pluginId/*`: the app's root component with what Grafana passes it. */
export function AppRootPage() {
  const { pluginId = '' } = useParams();
  const { plugin, error } = useAppPlugin(pluginId);
  const { pathname, search } = useLocation();
  const query = useMemo(() => locationSearchToObject(search), [search]);
  const section = findNavItem(`plugin-page-${pluginId}`);
  if (error !== undefined) {
    return (
      <PluginPage pageNav={{ text: 'App not found' }}>
        <Alert severity="error" title={error} />
      </PluginPage>
    );
  }
  if (!plugin) {
    return <LoadingPlaceholder text="Loading ..." />;
  }
  const Root = plugin.root;
  return (
    <SectionNav.Provider value={section}>
      <PluginContextProvider meta={plugin.meta}>
        <ErrorBoundaryAlert style="page">
          {Root ? (
            <Root meta={plugin.meta} basename={pathname} path={pathname} query={query} onNavChanged={ignore} />
          ) : (
            <PluginPage>This app has no pages of its own.</PluginPage>
          )}
        </ErrorBoundaryAlert>
      </PluginContextProvider>
    </SectionNav.Provider>
  );
}

function ignore(): void {
  // Apps set their navigation through PluginPage.
}
