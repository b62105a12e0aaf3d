import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { allScenarios } from '../histories/allScenarios';
import { profileNames } from '../profiles/profileNamed';

import { loadScenario } from './loadScenario';
import { TEST_ANCHOR } from './testPrometheus';

const cases = allScenarios.flatMap(({ id }) => profileNames().map((profile): [string, string] => [id, profile]));

describe('every history under every profile', () => {
  it.each(cases)(
    'promtool makes blocks of %s under %s',
    async (id, profile) => {
      const dataDir = mkdtempSync(join(tmpdir(), 'culprit-blocks-'));
      try {
        const info = await loadScenario({ scenarioIds: [id], profile, background: false, to: TEST_ANCHOR, dataDir });
        expect(info.samples).toBeGreaterThan(10_000);
        expect(readdirSync(dataDir).length).toBeGreaterThanOrEqual(info.files);
        expect(info.until.getTime()).toBe(TEST_ANCHOR.getTime() + 4 * 3_600_000);
      } finally {
        rmSync(dataDir, { recursive: true, force: true });
      }
    },
    120_000
  );
});
