let latest: Record<string, unknown> | undefined;

/** Keeps what was last read from or written to Grafana. */
export function rememberJsonData(jsonData: Record<string, unknown>): void {
  latest = jsonData;
}

/**
 * The app's `jsonData` as last read from or written to Grafana in this browser tab; `cached` until then. Grafana's front
 * end keeps the settings it loaded a plugin with, so without this a page opened after saving would still show the old.
 */
export const currentJsonData = (cached: unknown): unknown => latest ?? cached;
