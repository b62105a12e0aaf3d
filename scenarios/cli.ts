import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';

import { allScenarios, scenarioWithId } from './histories/allScenarios';
import { loadScenario } from './load/loadScenario';
import { profileNamed, profileNames } from './profiles/profileNamed';

const USAGE = `Writes a cluster history into a Prometheus data directory.

  npx tsx scenarios/cli.ts --scenario ID[,ID] --out DIR [--profile NAME] [--to TIME] [--hours N] [--ahead N] [--step SECONDS]
                           [--no-background] [--hostile] [--without METRIC[,METRIC]] [--cluster NAME] [--ha] [--two-ksm]
  npx tsx scenarios/cli.ts --list

DIR/data is for prometheus --storage.tsdb.path, DIR/annotations.json has the shape of Grafana's GET /api/annotations,
DIR/expect.json says what the report must say. TIME is RFC 3339 or Unix seconds; without it the anchor is now.`;

const OPTIONS = {
  scenario: { type: 'string' },
  profile: { type: 'string', default: 'kube-prometheus' },
  out: { type: 'string' },
  to: { type: 'string' },
  hours: { type: 'string' },
  ahead: { type: 'string' },
  step: { type: 'string' },
  'no-background': { type: 'boolean', default: false },
  hostile: { type: 'boolean', default: false },
  without: { type: 'string' },
  cluster: { type: 'string' },
  ha: { type: 'boolean', default: false },
  'two-ksm': { type: 'boolean', default: false },
  list: { type: 'boolean', default: false },
} as const;

function parseTime(text: string | undefined): Date {
  if (text === undefined) {
    return new Date();
  }
  const date = /^\d+(\.\d+)?$/.test(text) ? new Date(Number(text) * 1000) : new Date(text);
  if (Number.isNaN(date.getTime())) {
    throw new Error(`--to ${text} is neither RFC 3339 nor Unix seconds`);
  }
  return date;
}

function parseNumber(name: string, text: string | undefined): number | undefined {
  const value = text === undefined ? undefined : Number(text);
  if (value !== undefined && !(value > 0)) {
    throw new Error(`--${name} ${text} is not a positive number`);
  }
  return value;
}

const listOf = (text: string | undefined) => (text === undefined ? [] : text.split(',').filter((item) => item !== ''));

async function run(): Promise<void> {
  const { values } = parseArgs({ options: OPTIONS });
  if (values.list) {
    allScenarios.forEach(({ id, title }) => console.log(`${id.padEnd(18)}${title}`));
    console.log(`\nprofiles: ${profileNames().join(', ')}`);
    return;
  }
  const scenarioIds = listOf(values.scenario);
  if (values.out === undefined || (scenarioIds.length === 0 && values['no-background'])) {
    throw new Error(USAGE);
  }
  const profile = profileNamed(values.profile, {
    without: listOf(values.without),
    extraLabels: values.cluster === undefined ? {} : { cluster: values.cluster },
    haPair: values.ha,
    kubeStateMetricsReplicas: values['two-ksm'] ? 2 : 1,
  });
  mkdirSync(values.out, { recursive: true });
  const info = await loadScenario({
    scenarioIds,
    profile,
    background: values['no-background'] ? false : { hostile: values.hostile },
    to: parseTime(values.to),
    hours: parseNumber('hours', values.hours),
    aheadHours: parseNumber('ahead', values.ahead),
    stepSeconds: parseNumber('step', values.step),
    dataDir: join(values.out, 'data'),
  });
  const { annotations, ...figures } = info;
  const expectations = scenarioIds.map(scenarioWithId).map(({ id, expect }) => ({ id, expect }));
  writeFileSync(join(values.out, 'annotations.json'), JSON.stringify(annotations, undefined, 2));
  writeFileSync(join(values.out, 'expect.json'), JSON.stringify({ to: info.to, expectations }, undefined, 2));
  console.log(JSON.stringify(figures, undefined, 2));
}

run().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
});
