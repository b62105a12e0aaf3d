import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { isRecord } from '../http/readBody';

/** A dashboard file, its data source placeholders filled in. */
export interface DashboardFile {
  uid: string;
  title: string;
  json: Record<string, unknown>;
}

/**
 * All dashboards below the folders, sorted by title; the first file with a uid wins. A file is a dashboard when it
 * has `uid`, `title` and `panels`. `${INPUT}` placeholders of `__inputs` become `dataSourceUid`, as on import.
 */
export function readDashboards(folders: readonly string[], dataSourceUid: string): DashboardFile[] {
  const byUid = new Map<string, DashboardFile>();
  for (const file of folders.flatMap(listJsonFiles)) {
    const dashboard = readDashboard(file, dataSourceUid);
    if (dashboard && !byUid.has(dashboard.uid)) {
      byUid.set(dashboard.uid, dashboard);
    }
  }
  return [...byUid.values()].sort((a, b) => a.title.localeCompare(b.title));
}

function listJsonFiles(folder: string): string[] {
  if (!existsSync(folder)) {
    return [];
  }
  return readdirSync(folder, { withFileTypes: true })
    .sort((a, b) => a.name.localeCompare(b.name))
    .flatMap((entry) => {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        return listJsonFiles(path);
      }
      return entry.isFile() && entry.name.endsWith('.json') ? [path] : [];
    });
}

function readDashboard(file: string, dataSourceUid: string): DashboardFile | undefined {
  let text: string;
  let json: unknown;
  try {
    text = readFileSync(file, 'utf8');
    json = JSON.parse(text);
    if (isRecord(json) && Array.isArray(json.__inputs)) {
      json = JSON.parse(fillInputs(text, json.__inputs, dataSourceUid));
    }
  } catch (error) {
    console.error(`workbench: ${file} is not JSON: ${String(error)}`);
    return undefined;
  }
  if (
    !isRecord(json) ||
    typeof json.uid !== 'string' ||
    typeof json.title !== 'string' ||
    !Array.isArray(json.panels)
  ) {
    return undefined;
  }
  return { uid: json.uid, title: json.title, json };
}

function fillInputs(text: string, inputs: unknown[], dataSourceUid: string): string {
  return inputs
    .filter((input) => isRecord(input) && input.type === 'datasource' && typeof input.name === 'string')
    .reduce<string>((filled, input) => {
      const name = isRecord(input) ? String(input.name) : '';
      return filled.replaceAll(`\${${name}}`, dataSourceUid);
    }, text);
}
