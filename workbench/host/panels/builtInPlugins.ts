import { DataSourcePlugin } from '@grafana/data';

/** What stands in for Grafana's core plugins, by the `module` the boot data names. Each is a chunk of its own. */
export const BUILT_IN_PLUGINS: Readonly<Record<string, () => Promise<System.Module>>> = {
  'core:plugin/timeseries': () => import('./timeseries/timeseriesPlugin'),
  'core:plugin/table': () => import('./table/tablePlugin'),
  'core:plugin/stat': () => import('./stat/statPlugin'),
  'core:plugin/barchart': () => import('./barchart/barchartPlugin'),
  'core:plugin/heatmap': () => import('./heatmap/heatmapPlugin'),
  'core:plugin/text': () => import('./text/textPlugin'),
  'core:plugin/prometheus': async () => {
    const { PrometheusDatasource, PromQueryEditorByApp } = await import('@grafana/prometheus');
    return { plugin: new DataSourcePlugin(PrometheusDatasource).setQueryEditor(PromQueryEditorByApp) };
  },
  'core:plugin/grafana': async () => {
    const { GrafanaAnnotationSource } = await import('../services/GrafanaAnnotationSource');
    return { plugin: new DataSourcePlugin(GrafanaAnnotationSource) };
  },
};
