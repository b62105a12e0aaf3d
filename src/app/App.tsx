import { useMemo } from 'react';
import type { AppRootProps } from '@grafana/data';
import { useSceneApp } from '@grafana/scenes';
import { ErrorBoundaryAlert } from '@grafana/ui';

import { dataSourceProblems, usedSource } from '../adapters/settings/prometheusSources';
import { readSettings } from '../adapters/settings/readSettings';
import { currentJsonData } from '../adapters/settings/storedJsonData';
import type { StoredSettings } from '../adapters/settings/StoredSettings';
import { SettingsContext } from '../scenes/SettingsContext';

import { sceneAppFactory } from './sceneAppFactory';
import { SettingsProblems } from './settings/SettingsProblems';

/** Root of the app: settings, then the pages. */
export default function App({ meta }: AppRootProps<StoredSettings>) {
  const jsonData = currentJsonData(meta.jsonData);
  const { settings, problems } = useMemo(() => readSettings(jsonData), [jsonData]);
  const { dataSourceUid } = settings;
  const app = useSceneApp(sceneAppFactory(usedSource(dataSourceUid)?.uid, settings.labels.cluster));
  return (
    <ErrorBoundaryAlert>
      <SettingsContext.Provider value={settings}>
        <SettingsProblems problems={[...dataSourceProblems(dataSourceUid), ...problems]} />
        <app.Component model={app} />
      </SettingsContext.Provider>
    </ErrorBoundaryAlert>
  );
}
