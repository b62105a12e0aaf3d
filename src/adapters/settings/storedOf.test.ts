import * as fc from 'fast-check';

import { draftOf } from './draftOf';
import { readSettings } from './readSettings';
import { sameDraft, type SettingsDraft } from './SettingsDraft';
import { storedOf } from './storedOf';
import { validateDraft } from './validateDraft';

const EMPTY = draftOf({});

describe('storedOf', () => {
  it('stores nothing for an empty form, so that later defaults take effect', () => {
    expect(JSON.stringify(storedOf(EMPTY))).toBe('{}');
    expect(JSON.stringify(storedOf({ ...EMPTY, evictionHard: ' ', priorityClasses: [{ name: '', value: ' ' }] }))).toBe(
      '{}'
    );
  });

  it('stores numbers as numbers and lists as lists, without the spaces around', () => {
    const draft: SettingsDraft = {
      dataSourceUid: 'prom',
      labelProfile: 'clustered',
      clusterLabel: ' region ',
      priorityClasses: [
        { name: ' web ', value: ' +5 ' },
        { name: '', value: '' },
      ],
      evictionHard: ' 5% ',
      evictionSoft: '',
      productionNamespaces: 'b, a,b',
    };
    expect(storedOf(draft)).toEqual({
      dataSourceUid: 'prom',
      labelProfile: 'clustered',
      clusterLabel: 'region',
      priorityClasses: [{ name: 'web', value: 5 }],
      evictionHard: '5%',
      evictionSoft: undefined,
      productionNamespaces: ['b', 'a'],
    });
  });

  it('gives back what was typed, when that is right', () => {
    const rows = fc.uniqueArray(
      fc.record({ name: fc.stringMatching(/^[a-z]{1,9}$/), value: fc.integer({ max: 1e9 }).map(String) }),
      { selector: ({ name }) => name }
    );
    const drafts = fc.record<SettingsDraft>({
      dataSourceUid: fc.stringMatching(/^[a-z0-9-]{0,9}$/),
      labelProfile: fc.constantFrom('', 'default', 'exported'),
      clusterLabel: fc.constantFrom('', 'cluster', 'region'),
      priorityClasses: rows,
      evictionHard: fc.constantFrom('', '100Mi', '5%', '0%'),
      evictionSoft: fc.constantFrom('', '1Gi', '12.5%'),
      productionNamespaces: fc.array(fc.stringMatching(/^[a-z]{1,9}$/)).map((names) => names.join(', ')),
    });
    fc.assert(
      fc.property(drafts, (draft) => {
        const stored: unknown = JSON.parse(JSON.stringify(storedOf(draft)));
        expect(validateDraft(draft)).toEqual([]);
        expect(sameDraft(draftOf(stored), draft)).toBe(true);
        expect(readSettings(stored)).toEqual(readSettings(storedOf(draft)));
      })
    );
  });
});

describe('draftOf', () => {
  it('shows what is stored wrongly as it is stored', () => {
    const stored = {
      evictionHard: { memory: '1Gi' },
      clusterLabel: ['a'],
      priorityClasses: [{ name: 5, value: 'low' }, 'web', { nme: 'x' }, null, {}],
      productionNamespaces: ['Shop', 7],
    };
    expect(draftOf(stored)).toMatchObject({
      evictionHard: '{"memory":"1Gi"}',
      clusterLabel: '["a"]',
      priorityClasses: [
        { name: '5', value: 'low' },
        { name: 'web', value: '' },
        { name: '{"nme":"x"}', value: '' },
        { name: '{}', value: '' },
      ],
      productionNamespaces: 'Shop, 7',
    });
  });
});

describe('sameDraft', () => {
  const rows = [{ name: 'web', value: '5' }];

  it('overlooks spaces, empty rows and the way a list is written', () => {
    const typed = { ...EMPTY, evictionHard: ' 5%', priorityClasses: [...rows, { name: ' ', value: '' }] };
    expect(sameDraft(typed, { ...EMPTY, evictionHard: '5%', priorityClasses: rows })).toBe(true);
    expect(sameDraft({ ...EMPTY, productionNamespaces: 'a b' }, { ...EMPTY, productionNamespaces: 'a,b,' })).toBe(true);
  });

  it.each<Partial<SettingsDraft>>([
    { dataSourceUid: 'x' },
    { labelProfile: 'x' },
    { clusterLabel: 'x' },
    { evictionHard: 'x' },
    { evictionSoft: 'x' },
    { productionNamespaces: 'x' },
    { priorityClasses: [{ name: '', value: '1' }] },
    { priorityClasses: [{ name: 'web', value: '6' }] },
  ])('sees %j', (changed) => {
    expect(sameDraft(EMPTY, { ...EMPTY, ...changed })).toBe(false);
  });

  it('sees an order that changed, and text that moved from one field to another', () => {
    const two = [...rows, { name: 'batch', value: '1' }];
    expect(sameDraft({ ...EMPTY, priorityClasses: two }, { ...EMPTY, priorityClasses: [...two].reverse() })).toBe(
      false
    );
    expect(sameDraft({ ...EMPTY, evictionHard: '5%' }, { ...EMPTY, evictionSoft: '5%' })).toBe(false);
  });
});
