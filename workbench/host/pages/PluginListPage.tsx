import { config } from '@grafana/runtime';
import { LinkButton, Stack } from '@grafana/ui';

import { findNavItem } from '../shell/navItems';
import { PluginPage } from '../shell/PluginPage';

/** `/plugins`: the apps that can be configured and the panels that can be used. */
export function PluginListPage() {
  const apps = findNavItem('cfg')?.children ?? [];
  const panels = Object.values(config.panels).filter((panel) => !panel.module.startsWith('core:'));
  return (
    <PluginPage pageNav={{ text: 'Plugins' }}>
      <Stack direction="column" alignItems="flex-start">
        {apps.map((app) => (
          <LinkButton key={app.id} href={app.url} icon="cog" variant="secondary">
            {app.text}
          </LinkButton>
        ))}
        {panels.map((panel) => (
          <span key={panel.id}>
            {panel.name} ({panel.id}), a panel
          </span>
        ))}
      </Stack>
    </PluginPage>
  );
}
