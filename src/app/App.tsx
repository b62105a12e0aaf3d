import { useMemo } from 'react';
import type { AppRootProps } from '@grafana/data';
import { useSceneApp } from '@grafana/scenes';
import { ErrorBoundaryAlert } from '@grafana/ui';

import { readSettings } from '../adapters/settings/readSettings';
import { SettingsContext } from '../scenes/SettingsContext';

import { sceneAppFactory } from './sceneAppFactory';
import type { AppSettings } from './settings/AppSettings';

/** Root of the app: settings, then the pages. */
export default function App({ meta }: AppRootProps<AppSettings>) {
  const { settings } = useMemo(() => readSettings(meta.jsonData), [meta.jsonData]);
  const app = useSceneApp(sceneAppFactory(settings.dataSourceUid, settings.labels.cluster));
  return (
    <ErrorBoundaryAlert>
      <SettingsContext.Provider value={settings}>
        <app.Component model={app} />
      </SettingsContext.Provider>
    </ErrorBoundaryAlert>
  );
}
