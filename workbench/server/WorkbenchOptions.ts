/** One annotation as Grafana's `GET /api/annotations` answers it. Times are epoch milliseconds. */
export interface GrafanaAnnotation {
  id: number;
  time: number;
  timeEnd: number;
  text: string;
  tags: string[];
  alertId?: number;
  alertName?: string;
  dashboardUID?: string | null;
  panelId?: number;
  login?: string;
  newState?: string;
  prevState?: string;
  data?: Record<string, unknown>;
}

/** What the workbench server serves and where it finds it. All folders are file system paths. */
export interface WorkbenchOptions {
  /** Folder with the built app plugin: `plugin.json`, `module.js` and nested `plugin.json` files. */
  distDir: string;
  /** Folder with the built host bundle, see `buildHost`. */
  hostDir: string;
  /** The `node_modules` whose icons and fonts are served and whose Grafana version is reported. */
  packagesDir: string;
  /** Each a URL or `Name=URL`; the first is the default data source. */
  prometheusUrls: string[];
  /** TCP port on 127.0.0.1; 0 takes a free one. */
  port: number;
  /** JSON file that keeps plugin settings between runs. */
  stateFile?: string;
  /** What `GET /api/annotations` answers from; POST adds to a copy. */
  annotations?: GrafanaAnnotation[];
  /** Folders searched for dashboard JSON; default `<distDir>/dashboards` and `<cwd>/provisioning/dashboards`. */
  dashboardDirs?: string[];
  /** Theme of a visitor without a preference. */
  theme?: 'dark' | 'light';
  /** Scrape interval written into the data sources, default 15s. */
  scrapeInterval?: string;
  /** Longest wait for Prometheus in milliseconds, default 60 s as Grafana's Prometheus data source. */
  queryTimeoutMs?: number;
}
