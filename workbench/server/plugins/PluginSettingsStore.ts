import { readFileSync, renameSync, writeFileSync } from 'node:fs';

import { isRecord } from '../http/readBody';

/** What an administrator stored for one plugin. Secret values are never kept, only which there are. */
export interface StoredPluginSettings {
  enabled: boolean;
  pinned: boolean;
  jsonData: Record<string, unknown>;
  secureJsonFields: Record<string, boolean>;
}

/** Plugin settings in memory and, when a file is given, in that file too. An unreadable file counts as empty. */
export class PluginSettingsStore {
  private readonly file: string | undefined;
  private readonly byId: Map<string, StoredPluginSettings>;

  constructor(file?: string) {
    this.file = file;
    this.byId = file === undefined ? new Map() : readStateFile(file);
  }

  get(pluginId: string): StoredPluginSettings {
    return this.byId.get(pluginId) ?? { enabled: true, pinned: true, jsonData: {}, secureJsonFields: {} };
  }

  /** Applies the body of `POST /api/plugins/:id/settings`; fields it does not name stay as they were. */
  update(pluginId: string, body: Record<string, unknown>): void {
    const old = this.get(pluginId);
    const secrets = isRecord(body.secureJsonData) ? Object.keys(body.secureJsonData) : [];
    this.byId.set(pluginId, {
      enabled: typeof body.enabled === 'boolean' ? body.enabled : old.enabled,
      pinned: typeof body.pinned === 'boolean' ? body.pinned : old.pinned,
      jsonData: isRecord(body.jsonData) ? body.jsonData : old.jsonData,
      secureJsonFields: { ...old.secureJsonFields, ...Object.fromEntries(secrets.map((name) => [name, true])) },
    });
    this.save();
  }

  private save(): void {
    if (this.file === undefined) {
      return;
    }
    const temporary = `${this.file}.new`;
    writeFileSync(temporary, `${JSON.stringify({ plugins: Object.fromEntries(this.byId) }, null, 2)}\n`);
    renameSync(temporary, this.file);
  }
}

function readStateFile(file: string): Map<string, StoredPluginSettings> {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return new Map();
  }
  const plugins = isRecord(value) && isRecord(value.plugins) ? value.plugins : {};
  return new Map(Object.entries(plugins).flatMap(([id, entry]) => (isRecord(entry) ? [[id, readEntry(entry)]] : [])));
}

function readEntry(entry: Record<string, unknown>): StoredPluginSettings {
  const fields = isRecord(entry.secureJsonFields) ? Object.entries(entry.secureJsonFields) : [];
  return {
    enabled: entry.enabled !== false,
    pinned: entry.pinned !== false,
    jsonData: isRecord(entry.jsonData) ? entry.jsonData : {},
    secureJsonFields: Object.fromEntries(fields.map(([name, set]) => [name, set === true])),
  };
}
