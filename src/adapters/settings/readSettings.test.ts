import * as fc from 'fast-check';

import { profiles } from '../../promql/labels/profiles';

import { readSettings } from './readSettings';
import { DEFAULT_SETTINGS } from './Settings';
import { namesIn } from './SettingsDraft';
import { SETTING_FIELDS } from './StoredSettings';

const textsOf = (stored: unknown) => readSettings(stored).problems.map(({ text }) => text);

describe('readSettings', () => {
  it.each([undefined, null, {}, [], 'text', 7, { somethingElse: true }, { priorityClasses: [], evictionHard: '  ' }])(
    'takes %j for nothing stored: the defaults, no complaint',
    (stored) => {
      expect(readSettings(stored)).toEqual({ settings: DEFAULT_SETTINGS, problems: [] });
    }
  );

  it('reads what the page stores', () => {
    const { settings, problems } = readSettings({
      dataSourceUid: 'prom',
      clusterLabel: 'k8s_cluster',
      priorityClasses: [
        { name: 'batch', value: -10 },
        { name: 'web.high', value: 1_000_000_000 },
      ],
      evictionHard: '5%',
      evictionSoft: '1.5Gi',
      productionNamespaces: ['shop', 'payments'],
    });
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      dataSourceUid: 'prom',
      labels: { cluster: 'k8s_cluster' },
      priorityClasses: new Map([
        ['batch', -10],
        ['web.high', 1_000_000_000],
      ]),
      evictionHard: '5%',
      evictionSoft: '1.5Gi',
      productionNamespaces: ['shop', 'payments'],
    });
  });

  it('reads what a person might provision: numbers, a map of classes, a list in one text', () => {
    const { settings, problems } = readSettings({
      evictionHard: 104_857_600,
      priorityClasses: { batch: '-10', web: 5 },
      productionNamespaces: 'shop, payments shop',
    });
    expect(problems).toEqual([]);
    expect(settings.evictionHard).toBe('104857600');
    expect([...settings.priorityClasses]).toEqual([
      ['batch', -10],
      ['web', 5],
    ]);
    expect(settings.productionNamespaces).toEqual(['shop', 'payments']);
  });

  it('lets a named profile replace all that is detected, and a cluster label that one name', () => {
    const detected = { ...profiles.exportedCadvisor, scheduler: profiles.exportedScheduler.scheduler };
    const laidOver = (stored: object) => ({ ...detected, ...readSettings(stored).settings.labels });
    expect(laidOver({ labelProfile: 'withoutNode' })).toEqual(profiles.withoutNode);
    expect(laidOver({ labelProfile: 'instance', clusterLabel: 'region' })).toEqual({
      ...profiles.instance,
      cluster: 'region',
    });
    expect(laidOver({ clusterLabel: 'region' })).toEqual({ ...detected, cluster: 'region' });
  });
});

describe('readSettings: stored nonsense', () => {
  it.each([
    [{ evictionHard: 'lots' }, /^Write a quantity such as 100Mi or a percentage such as 5%: not a quantity: "lots"\.$/],
    [{ evictionSoft: true }, /not a quantity: "true"/],
    [{ evictionHard: { memory: '1Gi' } }, /^Write a quantity/],
    [{ evictionHard: '120%' }, /between 0% and 100%/],
    [{ evictionSoft: '0' }, /must be positive/],
    [{ clusterLabel: 'k8s-cluster' }, /^"k8s-cluster" is not a Prometheus label name/],
    [{ clusterLabel: 'pod' }, /^The label pod says something else/],
    [{ clusterLabel: '__name__' }, /says something else/],
    [{ labelProfile: 'toString' }, /^There is no label profile "toString"\.$/],
    [{ labelProfile: 'Default' }, /no label profile/],
    [{ productionNamespaces: ['shop', 'Shop'] }, /^"Shop" is not a namespace name/],
    [{ productionNamespaces: [7, { a: 1 }] }, /is not a namespace name/],
    [{ productionNamespaces: 'x'.repeat(64) }, /is not a namespace name/],
    [{ priorityClasses: 'web' }, /^The value of web must be a whole number/],
    [{ priorityClasses: [7] }, /^The value of 7 must be a whole number/],
    [{ priorityClasses: [{ name: 'web', value: 1.5 }] }, /^The value of web/],
    [{ priorityClasses: [{ name: 'web', value: 1_000_000_001 }] }, /^The value of web/],
    [{ priorityClasses: [{ name: 'web', value: -2_147_483_649 }] }, /^The value of web/],
    [{ priorityClasses: [{ name: 'web', value: null }] }, /^The value of web/],
    [{ priorityClasses: [{ name: 'web', value: '1e3' }] }, /^The value of web/],
    [{ priorityClasses: [{ value: 5 }] }, /^Write the name/],
    [{ priorityClasses: [{ nme: 'web' }] }, /is not a PriorityClass name/],
    [{ priorityClasses: [{ name: 'a..b', value: 5 }] }, /is not a PriorityClass name/],
    [{ priorityClasses: [{ name: 'a-', value: 5 }] }, /is not a PriorityClass name/],
    [{ priorityClasses: [{ name: 'a'.repeat(254), value: 5 }] }, /is not a PriorityClass name/],
    [{ priorityClasses: [{ name: 'system-node-critical', value: 5 }] }, /^system-node-critical is built in/],
    [{ priorityClasses: [{ name: 'system-mine', value: 5 }] }, /^system-mine cannot exist/],
  ])('names what is wrong with %j and keeps the default', (stored, sentence) => {
    const { settings, problems } = readSettings(stored);
    expect(problems[0]?.text).toMatch(sentence);
    expect(Object.keys(stored)).toContain(problems[0]?.field);
    expect({ ...settings, productionNamespaces: [] }).toEqual(DEFAULT_SETTINGS);
  });

  it('keeps the right ones beside the wrong ones', () => {
    const { settings, problems } = readSettings({
      evictionSoft: '1Gi',
      evictionHard: 'x',
      productionNamespaces: ['shop', 'NO'],
      priorityClasses: [
        { name: 'web', value: 5 },
        { name: 'web', value: 6 },
        { name: 'batch', value: 'low' },
        { name: 'jobs', value: 7 },
      ],
    });
    expect([...settings.priorityClasses]).toEqual([
      ['web', 5],
      ['jobs', 7],
    ]);
    expect(settings).toMatchObject({ evictionHard: '100Mi', evictionSoft: '1Gi', productionNamespaces: ['shop'] });
    expect(problems.map(({ field, row }) => [field, row])).toEqual([
      ['priorityClasses', 1],
      ['priorityClasses', 2],
      ['evictionHard', undefined],
      ['productionNamespaces', undefined],
    ]);
    expect(
      textsOf({
        priorityClasses: [
          { name: 'web', value: 5 },
          { name: 'web', value: 5 },
        ],
      })
    ).toEqual(['web is listed twice.']);
  });

  it('does not put a whole pasted page into a sentence', () => {
    expect(textsOf({ clusterLabel: '<'.repeat(10_000) })[0]?.length).toBeLessThan(200);
  });
});

describe('readSettings: any JSON', () => {
  const anything = fc.oneof(
    fc.jsonValue(),
    fc.record(Object.fromEntries(SETTING_FIELDS.map((field) => [field, fc.jsonValue()])), { requiredKeys: [] })
  );

  it('never throws, and never lets a wrong value through', () => {
    fc.assert(
      fc.property(anything, (stored) => {
        const { settings } = readSettings(stored);
        const again = readSettings({
          evictionHard: settings.evictionHard,
          evictionSoft: settings.evictionSoft,
          clusterLabel: settings.labels.cluster,
          priorityClasses: [...settings.priorityClasses].map(([name, value]) => ({ name, value })),
          productionNamespaces: settings.productionNamespaces,
        });
        expect(again.problems).toEqual([]);
      })
    );
  });

  it('finds each namespace in a text once', () => {
    const name = fc.stringMatching(/^[a-z]{1,8}$/);
    fc.assert(
      fc.property(fc.array(name), fc.constantFrom(',', ' ', ', ', '\n', ' ; '), (names, between) => {
        expect(namesIn(names.join(between))).toEqual([...new Set(names)]);
      })
    );
  });
});
