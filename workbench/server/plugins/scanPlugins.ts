import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRecord } from '../http/readBody';

/** A plugin on disk: the folder with its `plugin.json` and what that says. */
export interface ScannedPlugin {
  id: string;
  type: string;
  folder: string;
  json: Record<string, unknown>;
}

/**
 * The app in `distDir` and every plugin nested in it, the app first, found by their `plugin.json` as Grafana's loader
 * does. A file that is not JSON or has no id is reported on standard error and skipped.
 */
export function scanPlugins(distDir: string): ScannedPlugin[] {
  const found: ScannedPlugin[] = [];
  for (const entry of listPluginFiles(distDir)) {
    const json = readJson(entry.file);
    if (json && typeof json.id === 'string') {
      found.push({ id: json.id, type: String(json.type), folder: entry.folder, json });
    } else {
      console.error(`workbench: ${entry.file} is not a plugin description`);
    }
  }
  return found;
}

function listPluginFiles(folder: string): Array<{ folder: string; file: string }> {
  const entries = readdirSync(folder, { withFileTypes: true });
  const own = entries.some((entry) => entry.isFile() && entry.name === 'plugin.json')
    ? [{ folder, file: join(folder, 'plugin.json') }]
    : [];
  const nested = entries
    .filter((entry) => entry.isDirectory() && entry.name !== 'node_modules')
    .flatMap((entry) => listPluginFiles(join(folder, entry.name)));
  return [...own, ...nested];
}

function readJson(file: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
