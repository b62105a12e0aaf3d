import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { temporaryFolder } from '../testing/temporaryFolders';

import { PluginSettingsStore } from './PluginSettingsStore';

const folder = temporaryFolder({});
afterAll(folder.remove);

describe('PluginSettingsStore', () => {
  it('starts enabled and empty', () => {
    expect(new PluginSettingsStore().get('x')).toEqual({
      enabled: true,
      pinned: true,
      jsonData: {},
      secureJsonFields: {},
    });
  });

  it('keeps what an update does not name', () => {
    const store = new PluginSettingsStore();
    store.update('x', { enabled: true, jsonData: { cluster: 'a' } });
    store.update('x', { enabled: false });
    expect(store.get('x')).toMatchObject({ enabled: false, jsonData: { cluster: 'a' } });
    expect(store.get('y').enabled).toBe(true);
  });

  it('survives a restart in its file, without the secrets', () => {
    const file = join(folder.path, 'state.json');
    new PluginSettingsStore(file).update('x', { jsonData: { a: 1 }, secureJsonData: { token: 'hush' } });
    expect(readFileSync(file, 'utf8')).not.toContain('hush');
    expect(new PluginSettingsStore(file).get('x')).toMatchObject({
      jsonData: { a: 1 },
      secureJsonFields: { token: true },
    });
  });

  it.each(['', '{', '[]', '{"plugins":5}', '{"plugins":{"x":7}}'])('takes the file %j as empty', (content) => {
    const file = join(folder.path, 'broken.json');
    writeFileSync(file, content);
    expect(new PluginSettingsStore(file).get('x').jsonData).toEqual({});
  });
});
