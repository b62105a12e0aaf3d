import fc from 'fast-check';

import { escapeLabelValue, escapeRegexValue, isLabelName } from './escape';
import { equals, oneOf, selector } from './matchers';
import { hostileValues } from './test/contexts';
import { parsePromql } from './test/parsePromql';
import { unquoteGo } from './test/unquoteGo';

const anyText = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc.string({ unit: 'binary-ascii', maxLength: 60 })
);

const matcherOf = (text: string) => {
  const { errors, matchers } = parsePromql(text);
  expect(errors).toEqual([]);
  expect(matchers).toHaveLength(1);
  return matchers[0] ?? { label: '', operator: '', value: '' };
};

describe('escapeLabelValue', () => {
  it.each([
    ['plain', 'plain'],
    ['a"b', 'a\\"b'],
    ['a\\b', 'a\\\\b'],
    ['a\nb\tc\rd', 'a\\nb\\tc\\rd'],
    ['\u0000\u001f\u007f', '\\u0000\\u001f\\u007f'],
    ['a.*|b', 'a.*|b'],
    ['日本🧨', '日本🧨'],
  ])('writes %j as %j', (value, text) => {
    expect(escapeLabelValue(value)).toBe(text);
  });

  it.each(['$node', '${node}', '${__from:date}', '$__interval', '[[node]]'])(
    'leaves no Grafana variable in %j',
    (value) => {
      expect(escapeLabelValue(value)).not.toMatch(/\$\w|\$\{|\[\[/);
      expect(escapeRegexValue(value)).not.toMatch(/\$\w|\$\{|\[\[/);
    }
  );

  it('survives the parser: one matcher whose string is the value again', () => {
    fc.assert(
      fc.property(anyText, (value) => {
        const { label, operator, value: quoted } = matcherOf(selector('up', [equals('pod', value)]));
        expect([label, operator, unquoteGo(quoted)]).toEqual(['pod', '=', value]);
      })
    );
  });
});

describe('escapeRegexValue', () => {
  it.each([
    ['n1.example.com', 'n1\\\\.example\\\\.com'],
    ['a"b\\c.*', 'a\\"b\\\\\\\\c\\\\.\\\\*'],
    ['a-b', 'a-b'],
  ])('writes %j as %j', (value, text) => {
    expect(escapeRegexValue(value)).toBe(text);
  });

  it('matches the value and nothing that differs', () => {
    fc.assert(
      fc.property(anyText, anyText, (value, other) => {
        const { operator, value: quoted } = matcherOf(selector('up', [oneOf('pod', [value, `${value}|`])]));
        expect(operator).toBe('=~');
        const anchored = new RegExp(`^(?:${unquoteGo(quoted)})$`, 'su');
        expect(anchored.test(value)).toBe(true);
        expect(anchored.test(`${value}|`)).toBe(true);
        expect(anchored.test(other)).toBe(other === value || other === `${value}|`);
      })
    );
  });
});

describe('oneOf', () => {
  it('uses an equality for one value, after removing duplicates', () => {
    expect(oneOf('node', ['a.b', 'a.b'])).toBe('node="a.b"');
  });

  it('gives the same text for the same set', () => {
    expect(oneOf('node', ['b', 'a', 'b'])).toBe('node=~"a|b"');
  });

  it('matches nothing for an empty list', () => {
    expect(oneOf('node', [])).toBe('node="",node!=""');
  });

  it('holds hundreds of hostile values', () => {
    const values = hostileValues.flatMap((value) => [...Array(50).keys()].map((i) => `${value}${i}`));
    expect(parsePromql(selector('up', [oneOf('pod', values)])).errors).toEqual([]);
  });
});

describe('isLabelName', () => {
  it.each(['cluster', '_x', 'exported_namespace', 'a1'])('accepts %j', (name) => {
    expect(isLabelName(name)).toBe(true);
  });

  it.each(['', '1a', 'a-b', 'a b', 'a"', 'ü', 'a\n'])('refuses %j, and so do the builders', (name) => {
    expect(isLabelName(name)).toBe(false);
    expect(() => equals(name, 'x')).toThrow(RangeError);
    expect(() => oneOf(name, ['x', 'y'])).toThrow(RangeError);
  });
});
