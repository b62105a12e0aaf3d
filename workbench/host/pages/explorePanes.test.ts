import { explorePanes } from './explorePanes';

const pane = { datasource: 'prometheus', queries: [{ refId: 'A', expr: 'up' }], range: { from: 'now-2h', to: 'now' } };
const read = { dataSource: 'prometheus', queries: pane.queries, from: 'now-2h', to: 'now' };
const search = (params: Record<string, string>): string => `?${new URLSearchParams(params).toString()}`;

describe('explorePanes', () => {
  it('reads all panes', () => {
    expect(explorePanes(search({ panes: JSON.stringify({ a: pane, b: pane }) }))).toEqual([read, read]);
  });

  it('reads the older form', () => {
    expect(explorePanes(search({ left: JSON.stringify(pane) }))).toEqual([read]);
  });

  it.each([
    '',
    search({ panes: '{' }),
    search({ panes: '[]' }),
    search({ panes: '{"a":5}' }),
    search({ left: 'null' }),
  ])('finds nothing in %j', (text) => {
    expect(explorePanes(text)).toEqual([]);
  });

  it('takes a pane without fields as an empty one', () => {
    expect(explorePanes(search({ panes: '{"a":{}}' }))).toEqual([
      { dataSource: '', queries: [], from: 'now-1h', to: 'now' },
    ]);
  });
});
