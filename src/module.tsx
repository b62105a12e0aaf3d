import { lazy, Suspense } from 'react';
import { AppPlugin, type PluginConfigPageProps } from '@grafana/data';

import type { CulpritMeta } from './app/settings/AppSettings';

// Every Grafana user downloads this file, so it holds nothing but the two lazy boundaries.
const App = lazy(async () => (await import('./loadApp')).loadApp());
const LazySettings = lazy(async () => (await import('./loadApp')).loadSettings());

const Settings = (props: PluginConfigPageProps<CulpritMeta>) => (
  <Suspense fallback={null}>
    <LazySettings {...props} />
  </Suspense>
);

export const plugin = new AppPlugin<CulpritMeta['jsonData'] & object>()
  .setRootPage(App)
  .addConfigPage({ id: 'configuration', title: 'Configuration', icon: 'cog', body: Settings });
