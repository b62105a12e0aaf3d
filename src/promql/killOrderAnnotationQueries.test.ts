import { killOrderAnnotationQueries } from './killOrderAnnotationQueries';
import { parsePromql } from './test/parsePromql';

describe('killOrderAnnotationQueries', () => {
  it.each(killOrderAnnotationQueries())('$name parses, asks for one node and answers milliseconds', ({ expr }) => {
    expect(parsePromql(expr.replaceAll('$node', 'n1')).errors).toEqual([]);
    expect(expr).toContain('node="$node"');
    expect(expr).toMatch(/^1000 \* \(/);
  });

  it('names only labels that the query keeps', () => {
    for (const { expr, text } of killOrderAnnotationQueries()) {
      const kept = /by \(([^)]*)\)/.exec(expr)?.[1]?.split(', ') ?? [];
      const named = [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, label]) => label);
      expect(named.filter((label) => !kept.includes(label ?? ''))).toEqual([]);
      expect(named.length).toBeGreaterThan(0);
    }
  });

  it('can be told the variable', () => {
    const [kills] = killOrderAnnotationQueries('$host');
    expect(kills?.expr).toContain('node="$host"');
    expect(kills?.expr).not.toContain('$node');
  });
});
