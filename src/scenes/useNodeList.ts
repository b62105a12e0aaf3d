import { openDataSource } from '../adapters/grafana/openDataSource';
import { loadNodeList, type NodeList } from '../adapters/nodes/loadNodeList';

import type { PageScope } from './PageScope';
import { useSettings } from './SettingsContext';
import { type Loaded, useLoaded } from './useLoaded';

/** The nodes at the end of the page's time range, most endangered first. */
export function useNodeList({ identity, version, dataSourceUid, cluster, toSeconds }: PageScope): Loaded<NodeList> {
  const settings = useSettings();
  return useLoaded({ identity, version }, async (signal) => {
    const source = await openDataSource(dataSourceUid, toSeconds, settings);
    const options = { cluster, atSeconds: toSeconds, evictionHard: settings.evictionHard, signal };
    return source.ok ? loadNodeList(source.value, options) : source;
  });
}
