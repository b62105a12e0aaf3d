import { ROOT, type SourceFile, sourceFiles } from './sourceFiles';
import { barrelFaults, grafanaIoFaults, lengthFaults, metricFaults } from './textRules';

const file = (path: string, text: string): SourceFile => ({ path, text });
const source = sourceFiles(ROOT, ['src']);
const all = sourceFiles(ROOT, ['src', 'scenarios', 'tools', 'tests', 'workbench']);

describe('metric names', () => {
  it('are spelled in src/promql only', () => {
    expect(metricFaults(source)).toEqual([]);
  });

  it.each([
    ['a string', "const q = 'sum(container_memory_working_set_bytes)';"],
    ['a template', 'const q = `sum(kube_pod_info{node="${node}"})`;'],
    ['the middle of a template', 'const q = `${a} / ${b} * node_memory_MemTotal_bytes - ${c}`;'],
    ['JSX', 'const e = <b>kube_node_status_capacity</b>;'],
  ])('would be found in %s', (_, text) => {
    expect(metricFaults([file('src/pages/A.tsx', text)])).toHaveLength(1);
  });

  it.each([
    ['a comment', 'src/pages/A.tsx', '// container_memory_rss\n/** kube_pod_info */\nconst a = 1;'],
    ['a test', 'src/pages/A.test.tsx', "const q = 'container_memory_rss';"],
    ['the catalogue', 'src/promql/a.ts', "const q = 'container_memory_rss';"],
    ['other words', 'src/pages/A.tsx', "const q = 'node_pool container kube_'; const nodeMemory = 1;"],
  ])('may stand in %s', (_, path, text) => {
    expect(metricFaults([file(path, text)])).toEqual([]);
  });
});

describe("Grafana's services", () => {
  it('are called in src/adapters only', () => {
    expect(grafanaIoFaults(source)).toEqual([]);
  });

  it('would be found elsewhere', () => {
    const text = "import { getBackendSrv } from '@grafana/runtime';\ngetBackendSrv().fetch({});";
    expect(grafanaIoFaults([file('src/pages/A.ts', text)])).toEqual([
      'src/pages/A.ts uses getBackendSrv: only src/adapters does',
    ]);
    expect(grafanaIoFaults([file('src/adapters/a.ts', text)])).toEqual([]);
  });
});

describe('files', () => {
  it('have 300 lines at most', () => {
    expect(all.length).toBeGreaterThan(200);
    expect(lengthFaults(all)).toEqual([]);
  });

  it('would be found when longer', () => {
    expect(lengthFaults([file('a.ts', 'x\n'.repeat(300))])).toEqual([]);
    expect(lengthFaults([file('a.ts', 'x\n'.repeat(301))])).toEqual(['a.ts has 301 lines, more than 300']);
  });

  it('are no barrels', () => {
    expect(barrelFaults(all)).toEqual([]);
  });

  it.each([
    ['src/a/index.ts', 'export const a = 1;'],
    ['src/a/all.ts', "export * from './b';"],
    ['src/a/all.ts', "export { b } from './b';\nexport const c = 1;"],
    ['src/a/all.ts', "export type { B } from './b';"],
  ])('would be found as barrels: %s', (path, text) => {
    expect(barrelFaults([file(path, text)])).toHaveLength(1);
  });
});
