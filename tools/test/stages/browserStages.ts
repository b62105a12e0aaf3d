import { join } from 'node:path';

import { allScenarios } from '../../../scenarios/histories/allScenarios';
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
    const run = () => runPlaywright({ name: 'grafana', url: grafanaUrl, args });
    return [{ name: 'browser', title: `Browser tests on ${grafanaUrl}`, needs: ['--chromium'], run }];
  }
  return TREES.map((tree) => ({
    name: `browser-${tree.name}`,
    title: `Browser tests on the workbench, ${tree.title}`,
    needs: tree.needs,
    run: () => onWorkbench(tree, args),
  }));
}

async function onWorkbench(tree: Tree, args: readonly string[]): Promise<StageOutcome> {
  const scenarioIds = defaultScenarios({ scenarioIds: allScenarios.map(({ id }) => id) });
  const data = await scenarioData({ scenarioIds, profile: 'kube-prometheus' }, commands);
  const prometheus = await startScenarioPrometheus(data);
  try {
    return await withWorkbench(tree, prometheus.url, data, args);
  } finally {
    await prometheus.stop();
  }
}

async function withWorkbench(tree: Tree, prometheusUrl: string, data: ScenarioData, args: readonly string[]) {
  const { packagesDir, name } = tree;
  const workbench = await startWorkbench({ packagesDir, tree: name, prometheusUrl, data, port: 0 });
  try {
    return await runPlaywright({ name, url: workbench.url, anchorSeconds: data.info.anchorSeconds, args });
  } finally {
    await workbench.close();
  }
}
