import type { AnnotationStore } from './annotations/AnnotationStore';
import type { WorkbenchDataSource } from './datasources/WorkbenchDataSource';
import type { PluginSettingsStore } from './plugins/PluginSettingsStore';

/** Everything the routes of one running server share. */
export interface WorkbenchState {
  distDir: string;
  hostDir: string;
  packagesDir: string;
  dashboardDirs: string[];
  grafanaVersion: string;
  defaultTheme: 'dark' | 'light';
  queryTimeoutMs: number;
  dataSources: WorkbenchDataSource[];
  annotations: AnnotationStore;
  settings: PluginSettingsStore;
}
