import fc from 'fast-check';

import type { KillOrderOptions } from './KillOrderOptions';
import { parseOptions } from './parseOptions';
import { parsePriorityClasses } from './parsePriorityClasses';

const parse = (stored: unknown, variables: Record<string, string> = {}) => {
  // What is stored may hold anything, whatever its type says.
  const options: Partial<KillOrderOptions> = Object(stored);
  return parseOptions(options, (text) => text.replace(/\$(\w+)/g, (whole, name: string) => variables[name] ?? whole));
};

describe('parseOptions', () => {
  it('has a default for everything', () => {
    expect(parse({})).toEqual({
      wanted: [],
      orders: 'both',
      unit: 'mi',
      rows: 12,
      evictionHard: '100Mi',
      priorityClasses: new Map(),
      showStrip: true,
      showBudget: true,
      problems: [],
    });
  });

  it('replaces variables in the node and in the threshold', () => {
    expect(parse({ node: ' $node ' }, { node: 'n1' }).wanted).toEqual(['n1']);
    expect(parse({ node: '$node' }, { node: 'n1,n2' }).wanted).toEqual(['n1', 'n2']);
    expect(parse({ node: '$node' }, { node: '.*' }).wanted).toEqual([]);
    expect(parse({ evictionHard: '$hard' }, { hard: '5%' })).toMatchObject({ evictionHard: '5%', problems: [] });
  });

  it.each(['100 Mb', '-5Mi', '0', '120%', 'soon', '$unknown'])('says that the threshold %s is not valid', (text) => {
    const { evictionHard, problems } = parse({ evictionHard: text });
    expect(evictionHard).toBe('100Mi');
    expect(problems).toEqual([expect.stringMatching(/^The eviction threshold is not valid, 100Mi is used\. .+\.$/)]);
  });

  it.each([0, 51, 1.5, NaN, '12'])('says that %p rows are not valid', (rows) => {
    expect(parse({ rows })).toMatchObject({ rows: 12, problems: [expect.stringContaining('from 1 to 50')] });
  });

  it.each([1, 50])('takes %i rows', (rows) => {
    expect(parse({ rows })).toMatchObject({ rows, problems: [] });
  });

  it('survives anything that a file may hold', () => {
    fc.assert(
      fc.property(fc.object(), fc.anything(), (stored, value) => {
        const keys = ['node', 'orders', 'unit', 'rows', 'evictionHard', 'priorityClasses', 'showStrip', 'showBudget'];
        const all = { ...stored, ...Object.fromEntries(keys.map((key) => [key, value])) };
        const { rows, orders, unit } = parse(all);
        expect(rows >= 1 && rows <= 50).toBe(true);
        expect(['both', 'kernel', 'kubelet']).toContain(orders);
        expect(['mi', 'auto']).toContain(unit);
      })
    );
  });
});

describe('parsePriorityClasses', () => {
  it('reads lines and commas, blanks aside', () => {
    const { classes, problems } = parsePriorityClasses('business-critical = 1000\n\n batch=-10,, low=+1\r\n');
    expect([...classes]).toEqual([
      ['business-critical', 1000],
      ['batch', -10],
      ['low', 1],
    ]);
    expect(problems).toEqual([]);
  });

  it.each([
    ['batch', 'name=value'],
    ['batch=', 'name=value'],
    ['=5', 'name=value'],
    ['batch=high', 'name=value'],
    ['batch=1e3', 'name=value'],
    ['Batch=1', 'not a PriorityClass name'],
    ['batch=2000000000', 'whole number from'],
    ['system-node-critical=1', 'built in'],
    ['batch=1,batch=2', 'listed twice'],
  ])('says what is wrong with %s', (text, because) => {
    expect(parsePriorityClasses(text).problems).toEqual([expect.stringContaining(because)]);
  });

  it('keeps the valid entries', () => {
    expect([...parsePriorityClasses('a=1,b,c=3').classes]).toEqual([
      ['a', 1],
      ['c', 3],
    ]);
  });

  it('never throws, and names each entry at most once', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const entries = text.split(/[\n,]/).filter((entry) => entry.trim() !== '').length;
        const { classes, problems } = parsePriorityClasses(text);
        expect(classes.size + problems.length).toBe(entries);
      })
    );
  });
});
