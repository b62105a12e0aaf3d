import { type PanelRendererProps } from '@grafana/runtime';

/** Stands in for the runtime's PanelRenderer, which only plugins older than scenes use. */
export function StandalonePanel({ pluginId }: PanelRendererProps) {
  return <div role="alert">PanelRenderer ({pluginId}) is not part of the workbench. Use a VizPanel.</div>;
}
