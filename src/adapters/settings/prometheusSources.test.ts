import { dataSourceProblems, prometheusSources, usedSource } from './prometheusSources';

const getList = jest.fn();

jest.mock('@grafana/runtime', () => ({ getDataSourceSrv: () => ({ getList }) }));

const source = (uid: string, isDefault = false) => ({ uid, name: uid.toUpperCase(), isDefault });
const three = [source('a'), source('b', true), source('c')];

describe('prometheusSources', () => {
  it('asks for the kind of data source that the pages list', () => {
    getList.mockReturnValue([{ ...source('a'), isDefault: undefined, meta: {} }, source('b', true)]);
    expect(prometheusSources()).toEqual([source('a'), source('b', true)]);
    expect(getList).toHaveBeenCalledWith({ metrics: true, pluginId: 'prometheus' });
  });
});

describe('usedSource', () => {
  it.each([
    ['c', 'c'],
    [undefined, 'b'],
    ['', 'b'],
    ['gone', 'b'],
  ])('for %j is %s', (chosen, uid) => {
    expect(usedSource(chosen, three)?.uid).toBe(uid);
  });

  it('is the first where the default of Grafana is no Prometheus, and none where there is none', () => {
    expect(usedSource(undefined, [source('x'), source('y')])?.uid).toBe('x');
    expect(usedSource('x', [])).toBeUndefined();
  });
});

describe('dataSourceProblems', () => {
  it('names a data source that does not exist, and only that', () => {
    expect(dataSourceProblems('a', three)).toEqual([]);
    expect(dataSourceProblems('', three)).toEqual([]);
    expect(dataSourceProblems(undefined, three)).toEqual([]);
    expect(dataSourceProblems('A', three)).toEqual([
      { field: 'dataSourceUid', text: 'This Grafana has no Prometheus data source with the uid "A".' },
    ]);
  });
});
