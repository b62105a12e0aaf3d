import { join } from 'node:path';

import { temporaryFolder } from '../testing/temporaryFolders';

import { readDashboards } from './readDashboards';

const folder = temporaryFolder({
  'first/b.json': { uid: 'b', title: 'B', panels: [] },
  'first/nested/a.json': {
    uid: 'a',
    title: 'A',
    panels: [{ datasource: { uid: '${DS_PROM}' } }],
    __inputs: [{ name: 'DS_PROM', type: 'datasource', pluginId: 'prometheus' }],
  },
  'first/not-a-dashboard.json': { hello: 1 },
  'first/broken.json': '{',
  'first/provider.yaml': 'apiVersion: 1',
  'second/b.json': { uid: 'b', title: 'Another B', panels: [] },
});
afterAll(folder.remove);

describe('readDashboards', () => {
  const complaints = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const found = readDashboards([join(folder.path, 'first'), join(folder.path, 'second'), '/does/not/exist'], 'main');
  const said = complaints.mock.calls.flat().join('\n');
  complaints.mockRestore();

  it('finds dashboards in all folders, the first with a uid wins', () => {
    expect(found.map(({ uid, title }) => [uid, title])).toEqual([
      ['a', 'A'],
      ['b', 'B'],
    ]);
  });

  it('fills data source inputs in, as an import does', () => {
    expect(found[0]?.json.panels).toEqual([{ datasource: { uid: 'main' } }]);
  });

  it('says which file is broken', () => {
    expect(said).toContain('broken.json');
    expect(said).not.toContain('not-a-dashboard');
  });
});
