import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { SETTING_FIELDS } from '../../adapters/settings/StoredSettings';
import { profiles } from '../../promql/labels/profiles';

const document = readFileSync(join(__dirname, '../../../docs/settings.md'), 'utf8');
const rows = (pattern: RegExp) => [...document.matchAll(pattern)].map(([, name]) => name);

describe('docs/settings.md', () => {
  it('has a row for every setting, and for nothing else', () => {
    expect(rows(/^\| [^|`]+ \| `(\w+)`/gm)).toEqual([...SETTING_FIELDS]);
  });

  it('has a row for every label profile, and for nothing else', () => {
    expect(rows(/^\| `(\w+)`/gm)).toEqual(Object.keys(profiles));
  });
});
