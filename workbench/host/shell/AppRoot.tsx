import { ThemeContext } from '@grafana/data';
import { config, locationService, LocationServiceProvider } from '@grafana/runtime';
import { ErrorBoundaryAlert, GlobalStyles, ModalRoot, ModalsProvider, PortalContainer } from '@grafana/ui';
import { CompatRouter, Navigate, Route, Router, Routes } from 'workbench-router';

import { DashboardListPage } from '../dashboard/DashboardListPage';
import { DashboardPage } from '../dashboard/DashboardPage';
import { AppRootPage } from '../pages/AppRootPage';
import { ExplorePage } from '../pages/ExplorePage';
import { NotFoundPage } from '../pages/NotFoundPage';
import { PluginConfigPage } from '../pages/PluginConfigPage';
import { PluginListPage } from '../pages/PluginListPage';

import { Chrome } from './Chrome';
import { homeUrl } from './navItems';
import { Toasts } from './Toasts';

/** The whole page: theme, router, chrome and the routes the workbench has. */
export function AppRoot() {
  return (
    <ErrorBoundaryAlert style="page">
      <ThemeContext.Provider value={config.theme2}>
        <GlobalStyles />
        <div className="grafana-app">
          <Router history={locationService.getHistory()}>
            <LocationServiceProvider service={locationService}>
              <CompatRouter>
                <ModalsProvider>
                  <Chrome>
                    <PageRoutes />
                  </Chrome>
                  <Toasts />
                  <ModalRoot />
                </ModalsProvider>
              </CompatRouter>
            </LocationServiceProvider>
          </Router>
          <PortalContainer />
        </div>
      </ThemeContext.Provider>
    </ErrorBoundaryAlert>
  );
}

function PageRoutes() {
  return (
    <Routes>
      <Route path="/a/:pluginId/*" element={<AppRootPage />} />
      <Route path="/plugins" element={<PluginListPage />} />
      <Route path="/plugins/:pluginId" element={<PluginConfigPage />} />
      <Route path="/explore" element={<ExplorePage />} />
      <Route path="/dashboards" element={<DashboardListPage />} />
      <Route path="/d/:uid" element={<DashboardPage />} />
      <Route path="/d/:uid/:slug" element={<DashboardPage />} />
      <Route path="/" element={<Navigate to={homeUrl()} replace />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
