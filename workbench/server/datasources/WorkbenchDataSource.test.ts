import { describeDataSource, readDataSources } from './WorkbenchDataSource';

describe('readDataSources', () => {
  it('names the first Prometheus and makes it the default', () => {
    const [first, second] = readDataSources(['http://127.0.0.1:9090/', 'http://127.0.0.1:9091'], '15s');
    expect(first).toMatchObject({ uid: 'prometheus', isDefault: true, serverUrl: 'http://127.0.0.1:9090' });
    expect(second).toMatchObject({ uid: 'prometheus-2', isDefault: false });
  });

  it('takes a name, and an equals sign in the address', () => {
    const [source] = readDataSources(['East EU=https://mimir.example/prom?tenant=a=b'], '30s');
    expect(source).toMatchObject({
      uid: 'east-eu',
      name: 'East EU',
      serverUrl: 'https://mimir.example/prom?tenant=a=b',
    });
    const [plain] = readDataSources(['http://h/?a=b'], '30s');
    expect(plain?.name).toBe('Prometheus');
  });

  it.each([['ftp://x'], ['nonsense'], ['A='], ['file:///etc/passwd']])('refuses %s', (entry) => {
    expect(() => readDataSources([entry], '15s')).toThrow(RangeError);
  });

  it('refuses two of one name', () => {
    expect(() => readDataSources(['a=http://h', 'A=http://i'], '15s')).toThrow('same name');
  });
});

describe('describeDataSource', () => {
  it('keeps the address of the server to itself', () => {
    const described = readDataSources(['http://user:hush@10.0.0.1:9090'], '15s').map(describeDataSource);
    expect(JSON.stringify(described)).not.toContain('10.0.0.1');
    expect(described[0]).toMatchObject({ type: 'prometheus', url: '/api/datasources/proxy/uid/prometheus' });
  });
});
