import { PluginPage } from '../shell/PluginPage';

/** For every path that only a real Grafana answers. */
export function NotFoundPage() {
  return (
    <PluginPage pageNav={{ text: 'Page not found' }}>The workbench has no such page. Grafana may have.</PluginPage>
  );
}
