import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { killOrderPanelQueries } from './killOrderPanelQueries';
import { metricNames } from './metricNames';
import { parsePromql } from './test/parsePromql';

const replaced = (expr: string): string => expr.replaceAll('$node', 'n1');

describe('killOrderPanelQueries', () => {
  it('needs four queries and tells them apart', () => {
    const queries = killOrderPanelQueries();
    expect(queries.filter(({ required }) => required).map(({ refId }) => refId)).toEqual([
      'capacity',
      'requests',
      'rss',
      'workingSet',
    ]);
    expect(new Set(queries.map(({ refId }) => refId)).size).toBe(queries.length);
  });

  it.each(killOrderPanelQueries())('$refId parses, uses known metrics and asks for one node', ({ expr }) => {
    expect(parsePromql(replaced(expr)).errors).toEqual([]);
    expect(Object.values(metricNames).some((name) => expr.includes(`${name}`))).toBe(true);
    expect(expr).toContain('"$node"');
    expect(expr).not.toMatch(/timestamp|cluster/);
  });

  it('can be told the variable and the label of the node', () => {
    const queries = killOrderPanelQueries({ nodeVariable: '$host', cadvisorNode: 'instance' });
    const rss = queries.find(({ refId }) => refId === 'rss')?.expr;
    expect(rss).toBe(
      'max by (namespace, pod, container) (container_memory_rss{container!="",container!="POD",instance="$host"})'
    );
    expect(queries.filter(({ expr }) => expr.includes('$node'))).toEqual([]);
  });

  it('are told to people as they are', () => {
    const page = readFileSync(join(__dirname, '../../docs/panel.md'), 'utf8');
    const queries = killOrderPanelQueries();
    expect(queries.filter(({ refId }) => !page.includes(`\`${refId}\``))).toEqual([]);
    expect(queries.filter(({ required, expr }) => required && !page.includes(`\`${expr}\``))).toEqual([]);
  });
});
