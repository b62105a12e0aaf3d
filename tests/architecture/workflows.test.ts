import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

import { ROOT } from './sourceFiles';

interface Workflow {
  permissions?: unknown;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Array<{ uses?: string; run?: string }> }>;
}

const FOLDER = join(ROOT, '.github/workflows');
const workflows = readdirSync(FOLDER).map((name): [string, Workflow] => [
  name,
  parse(readFileSync(join(FOLDER, name), 'utf8')),
]);
const scripts = Object.keys(JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts);
/** The only job that may write, and what it needs to release with provenance. */
const WRITERS: Readonly<Record<string, string[]>> = {
  'release.yml/release': ['attestations: write', 'contents: write', 'id-token: write'],
};

describe.each(workflows)('%s', (name, { permissions, jobs }) => {
  const steps = Object.values(jobs).flatMap((job) => job.steps);

  it('grants nothing to all jobs, and to each job what it needs', () => {
    expect(permissions).toEqual({});
    for (const [job, { permissions: granted = {} }] of Object.entries(jobs)) {
      const rights = Object.entries(granted).map(([scope, right]) => `${scope}: ${right}`);
      expect(rights.sort()).toEqual(WRITERS[`${name}/${job}`] ?? ['contents: read']);
    }
  });

  it('pins every action to a commit', () => {
    const unpinned = steps.flatMap(({ uses }) => uses ?? []).filter((uses) => !/@[0-9a-f]{40}$/.test(uses));
    expect(unpinned).toEqual([]);
  });

  it('calls only npm scripts that exist', () => {
    const called = steps.flatMap(({ run = '' }) => [...run.matchAll(/npm run ([\w:-]+)/g)].map(([, script]) => script));
    expect(called.filter((script) => script !== undefined && !scripts.includes(script))).toEqual([]);
  });
});

it('.ci/run calls exactly npm test', () => {
  const lines = readFileSync(join(ROOT, '.ci/run'), 'utf8').trim().split('\n');
  expect(lines).toContain('set -euo pipefail');
  expect(lines.filter((line) => line.startsWith('npm'))).toEqual(['npm test']);
});
