import { useEffect, useState } from 'react';
import type { PluginConfigPageProps } from '@grafana/data';
import { Alert, ErrorBoundaryAlert, LoadingPlaceholder } from '@grafana/ui';

import { loadSettings } from '../../adapters/settings/saveSettings';

import type { CulpritMeta } from './AppSettings';
import { SettingsForm } from './SettingsForm';

interface Stored {
  jsonData: unknown;
  /** Grafana was not able to give the present state; what is shown is from when it loaded the app. */
  old: boolean;
}

/** The configuration page. */
export default function SettingsPage({ plugin }: PluginConfigPageProps<CulpritMeta>) {
  const cached = plugin.meta.jsonData;
  const [stored, setStored] = useState<Stored>();
  useEffect(() => {
    let left = false;
    void loadSettings().then((answer) => {
      if (!left) {
        setStored(
          (known) => known ?? (answer.ok ? { jsonData: answer.value, old: false } : { jsonData: cached, old: true })
        );
      }
    });
    return () => {
      left = true;
    };
  }, [cached]);

  if (!stored) {
    return <LoadingPlaceholder text="Loading the settings" />;
  }
  return (
    <ErrorBoundaryAlert>
      {stored.old && (
        <Alert severity="warning" title="Grafana did not give the present settings">
          What follows is what was stored when this page was opened first; it may have been changed since.
        </Alert>
      )}
      <SettingsForm stored={stored.jsonData} />
    </ErrorBoundaryAlert>
  );
}
