import { loadSettings, saveSettings } from './saveSettings';
import { currentJsonData } from './storedJsonData';
import { FakeGrafana } from './test/fakeGrafana';

let grafana: FakeGrafana;

jest.mock('@grafana/runtime', () => ({ getBackendSrv: () => grafana }));

beforeEach(() => {
  grafana = new FakeGrafana();
});

describe('saveSettings', () => {
  it('keeps what is not ours as it is at that moment', async () => {
    grafana.stored = {
      enabled: false,
      pinned: true,
      jsonData: { foreign: { a: 1 }, evictionHard: '1Gi', clusterLabel: 'x' },
    };
    const jsonData = { foreign: { a: 1 }, evictionHard: '5%' };
    expect(await saveSettings({ evictionHard: '5%', clusterLabel: undefined })).toEqual({ ok: true, value: jsonData });
    expect(grafana.posted).toEqual([{ enabled: false, pinned: true, jsonData }]);
    expect(grafana.asked.map(({ url }) => url)).toEqual(Array(2).fill('/api/plugins/culprit-oom-app/settings'));
  });

  it('leaves it to the page to say how it went', async () => {
    await saveSettings({});
    expect(grafana.asked).toHaveLength(2);
    for (const request of grafana.asked) {
      expect(request).toMatchObject({ showErrorAlert: false, showSuccessAlert: false });
    }
  });

  it.each([null, undefined, [], 'text'])('starts anew where jsonData is %j', async (jsonData) => {
    grafana.stored = { enabled: true, pinned: false, jsonData };
    expect(await saveSettings({ evictionHard: '5%' })).toEqual({ ok: true, value: { evictionHard: '5%' } });
    expect(grafana.posted).toEqual([{ enabled: true, pinned: false, jsonData: { evictionHard: '5%' } }]);
  });

  it.each([
    [{ status: 403, data: { message: 'Permissions needed: plugins:write' } }, 403, 'Permissions needed: plugins:write'],
    [{ status: 500, data: {}, statusText: 'Internal Server Error' }, 500, 'Internal Server Error'],
    [{ status: 502, data: { message: '<html>Bad gateway' }, statusText: '<b>' }, 502, ''],
    [new TypeError('Failed to fetch'), undefined, 'Failed to fetch'],
    [{ status: 0, statusText: 'Request was aborted' }, undefined, 'Request was aborted'],
    ['nonsense', undefined, ''],
    [{ status: 500, data: { message: 'x'.repeat(5000) } }, 500, 'x'.repeat(300)],
  ])('hands on the failure %p', async (error, status, message) => {
    grafana.failures = [{ method: 'POST', error }];
    expect(await saveSettings({ evictionHard: '5%' })).toEqual({ ok: false, error: { status, message } });
  });

  it('writes nothing when it cannot read what is there', async () => {
    grafana.failures = [{ method: 'GET', error: { status: 500, data: { message: 'no' } } }];
    expect(await saveSettings({})).toEqual({ ok: false, error: { status: 500, message: 'no' } });
    expect(grafana.posted).toEqual([]);
  });
});

describe('currentJsonData', () => {
  it('is what was saved or read last, for pages that Grafana opens with the old', async () => {
    await saveSettings({ evictionHard: '5%' });
    expect(currentJsonData({ evictionHard: 'old' })).toEqual({ evictionHard: '5%' });
    grafana.stored = { jsonData: { evictionHard: '6%' } };
    await loadSettings();
    expect(currentJsonData({ evictionHard: 'old' })).toEqual({ evictionHard: '6%' });
  });

  it('does not change by a failed save', async () => {
    await saveSettings({ evictionHard: '5%' });
    grafana.failures = [{ method: 'POST', error: { status: 500 } }];
    await saveSettings({ evictionHard: '7%' });
    expect(currentJsonData(undefined)).toEqual({ evictionHard: '5%' });
  });

  it('is what Grafana handed over, before anything was read', () => {
    jest.isolateModules(() => {
      const fresh: { currentJsonData: typeof currentJsonData } = jest.requireActual('./storedJsonData');
      expect(fresh.currentJsonData({ evictionHard: 'old' })).toEqual({ evictionHard: 'old' });
    });
  });
});
