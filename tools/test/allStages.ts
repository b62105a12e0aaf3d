import { join } from 'node:path';

import { ensurePluginBuild } from '../../workbench/demo/ensurePluginBuild';
import { ROOT } from '../../workbench/demo/folders';

import { allChecks, commandCheck } from './commandCheck';
import { commands } from './commands';
import { passed, type Stage } from './Stage';
import { browserStages } from './stages/browserStages';
import { hostStage } from './stages/hostStage';
import { jestStage } from './stages/jestStage';
import { vectorsStage } from './stages/vectorsStage';

const tool = (name: string, ...args: string[]) => ['--import', 'tsx', join(ROOT, `tools/${name}/main.ts`), ...args];

/** A program of ours or of a package that is right when it exits with 0. */
const single = (name: string, title: string, program: string, args: readonly string[]): Stage => ({
  name,
  title,
  run: () => commandCheck(title, program, args),
});

/** Everything `npm test` runs, what is quick and what others build on first. */
export function allStages(grafanaUrl: string | undefined): Stage[] {
  return [
    {
      name: 'lint',
      title: 'Lint and format',
      run: () =>
        allChecks(
          () => commandCheck('ESLint', 'eslint', ['.', '--max-warnings', '0']),
          () => commandCheck('Prettier', 'prettier', ['--check', '--log-level', 'warn', '.'])
        ),
    },
    {
      name: 'types',
      title: 'Types',
      run: () =>
        allChecks(
          () => commandCheck('tsc', 'tsc', ['--noEmit']),
          () => commandCheck('tsc, workbench', 'tsc', ['--noEmit', '-p', 'workbench/tsconfig.json'])
        ),
    },
    single('generated', 'Generated files are fresh', process.execPath, tool('generate', '--check')),
    jestStage('node', 'Unit tests, Node'),
    jestStage('dom', 'Unit tests, jsdom'),
    vectorsStage,
    {
      name: 'build',
      title: 'Plugin build',
      run: async () => passed([(await ensurePluginBuild(commands)) ? 'built' : 'dist is of these sources']),
    },
    single('size', 'Size budget', process.execPath, tool('size')),
    single('levitate', 'Compatible with Grafana 12.3.0', process.execPath, tool('compatibility')),
    jestStage('prometheus', 'Promtool and scenario tests', ['--prometheus']),
    ...(grafanaUrl ? [] : [hostStage]),
    ...browserStages(grafanaUrl),
  ];
}
