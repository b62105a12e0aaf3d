import { join } from 'node:path';

import { allScenarios } from '../../../scenarios/histories/allScenarios';
import { addDataSources } from '../../../tests/e2e/data/addDataSources';
import { type RunningDataSets, startDataSets } from '../../../tests/e2e/data/startDataSets';
import { ROOT } from '../../../workbench/demo/folders';
import { defaultScenarios } from '../../../workbench/demo/parseDemoArguments';
import { type ScenarioData, scenarioData } from '../../../workbench/demo/scenarioData';
import { startScenarioPrometheus, startWorkbench } from '../../../workbench/demo/startStack';
import { commands } from '../commands';
import type { Stage, StageOutcome } from '../Stage';

import { runPlaywright } from './runPlaywright';

/** A tree of Grafana packages that the workbench is built on. */
interface Tree {
  name: string;
  title: string;
  packagesDir: string;
  needs: readonly string[];
}

const NEEDS = ['--prometheus', '--chromium'];

export const TREES: readonly Tree[] = [
  { name: 'newest', title: 'Grafana 13, React 19', packagesDir: join(ROOT, 'node_modules'), needs: NEEDS },
  {
    name: 'floor',
    title: 'Grafana 12.4, React 18',
    packagesDir: join(ROOT, 'workbench/floor/node_modules'),
    needs: [...NEEDS, '--floor'],
  },
];

/** The browser tests: on the workbench with both trees, or, when `grafanaUrl` is given, on that Grafana only. */
export function browserStages(grafanaUrl: string | undefined, args: readonly string[] = []): Stage[] {
  if (grafanaUrl) {
    const run = () => withDataSets((sets) => onGrafana(grafanaUrl, sets, args));
    return [{ name: 'browser', title: `Browser tests on ${grafanaUrl}`, needs: NEEDS, run }];
  }
  return TREES.map((tree) => ({
    name: `browser-${tree.name}`,
    title: `Browser tests on the workbench, ${tree.title}`,
    needs: tree.needs,
    run: () => withDataSets((sets) => onWorkbench(tree, sets, args)),
  }));
}

async function withDataSets(run: (sets: RunningDataSets) => Promise<StageOutcome>): Promise<StageOutcome> {
  const sets = await startDataSets();
  try {
    return await run(sets);
  } finally {
    await sets.stop();
  }
}

/** The data sources are added to that Grafana, which must run where it reaches the loopback addresses of this machine. */
async function onGrafana(url: string, { sources, anchorSeconds }: RunningDataSets, args: readonly string[]) {
  await addDataSources(url, sources);
  return runPlaywright({ name: 'grafana', url, anchorSeconds, args });
}

async function onWorkbench(tree: Tree, sets: RunningDataSets, args: readonly string[]): Promise<StageOutcome> {
  const scenarioIds = defaultScenarios({ scenarioIds: allScenarios.map(({ id }) => id) });
  const data = await scenarioData({ scenarioIds, profile: 'kube-prometheus' }, commands);
  const prometheus = await startScenarioPrometheus(data);
  try {
    return await withWorkbench(tree, prometheus.url, data, sets, args);
  } finally {
    await prometheus.stop();
  }
}

async function withWorkbench(
  { packagesDir, name }: Tree,
  prometheusUrl: string,
  data: ScenarioData,
  { sources, anchorSeconds }: RunningDataSets,
  args: readonly string[]
): Promise<StageOutcome> {
  const moreSources = sources.map(({ uid, url }) => `${uid}=${url}`);
  const workbench = await startWorkbench({ packagesDir, tree: name, prometheusUrl, moreSources, data, port: 0 });
  try {
    return await runPlaywright({ name, url: workbench.url, anchorSeconds, args });
  } finally {
    await workbench.close();
  }
}
