import { type NavModelItem } from '@grafana/data';
import { config } from '@grafana/runtime';

/** The left menu as the boot data has it. */
export function navTree(): NavModelItem[] {
  return config.bootData.navTree;
}

/** The menu entry with this id, on the first or second level. */
export function findNavItem(id: string): NavModelItem | undefined {
  return navTree()
    .flatMap((item) => [item, ...(item.children ?? [])])
    .find((item) => item.id === id);
}

/** Where `/` leads: the first page of the first app. */
export function homeUrl(): string {
  return navTree()[0]?.url ?? '/dashboards';
}
