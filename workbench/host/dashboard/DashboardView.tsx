import { useMemo } from 'react';
import { UrlSyncContextProvider } from '@grafana/scenes/internal';

import { dashboardScene } from './dashboardScene';

interface DashboardViewProps {
  json: Record<string, unknown>;
  /** Keep time range and variables in the address. */
  syncUrl?: boolean;
}

/** Draws dashboard JSON. */
export function DashboardView({ json, syncUrl = false }: DashboardViewProps) {
  const scene = useMemo(() => dashboardScene(json), [json]);
  const drawn = <scene.Component model={scene} />;
  if (!syncUrl) {
    return drawn;
  }
  return (
    <UrlSyncContextProvider scene={scene} updateUrlOnInit createBrowserHistorySteps>
      {drawn}
    </UrlSyncContextProvider>
  );
}
