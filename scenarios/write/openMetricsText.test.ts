import fc from 'fast-check';

import { gridBetween } from './Grid';
import { escapeLabelValue, sampleTails, seriesPrefix, typeLine } from './openMetricsText';

/** Undoes the escaping, written from the OpenMetrics rules and not from the code under test. */
function unescape(text: string): string {
  let plain = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char !== '\\') {
      plain += char;
      continue;
    }
    i++;
    plain += text.charAt(i) === 'n' ? '\n' : text.charAt(i);
  }
  return plain;
}

describe('escapeLabelValue', () => {
  it('escapes backslash, quote and line feed, and nothing else', () => {
    expect(escapeLabelValue('a"b\\c.*\nd\té')).toBe('a\\"b\\\\c.*\\nd\té');
  });

  it('can be undone for any text and never leaves a bare quote or line feed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const escaped = escapeLabelValue(value);
        expect(unescape(escaped)).toBe(value);
        expect(escaped.replace(/\\./g, '')).not.toMatch(/["\n]/);
      })
    );
  });
});

describe('seriesPrefix', () => {
  it('orders labels by name and leaves out empty ones', () => {
    expect(seriesPrefix('up', { pod: 'p', node: '', job: 'j' })).toBe('up{job="j",pod="p"} ');
    expect(seriesPrefix('up', { node: '' })).toBe('up ');
  });
});

describe('typeLine', () => {
  it('names a counter without its _total', () => {
    expect(typeLine({ name: 'restarts_total', type: 'counter' })).toBe('# TYPE restarts counter\n');
    expect(typeLine({ name: 'kubelet_evictions', type: 'unknown' })).toBe('# TYPE kubelet_evictions unknown\n');
  });
});

describe('sampleTails', () => {
  it('writes seconds, in order, and skips instants without a sample', () => {
    const grid = gridBetween(-60, 1, 30);
    expect(sampleTails(grid, (index) => (index === 1 ? undefined : index * 10), 1000)).toEqual([
      '0 940\n',
      '20 1000\n',
    ]);
    expect(sampleTails(grid, () => 7, 2000)[0]).toBe('7 1940\n');
  });
});

describe('gridBetween', () => {
  it('holds the anchor and leaves out the end', () => {
    expect(gridBetween(-65, 60, 30).times).toEqual([-60, -30, 0, 30]);
    expect(gridBetween(10, 20, 30).times).toEqual([]);
  });
});
