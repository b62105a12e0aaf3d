import { parseTime } from './parseTime';

describe('parseTime', () => {
  const now = 1_700_000_000_000;

  it.each([
    ['now', now],
    ['now-1h', now - 3_600_000],
    ['now+5m', now + 300_000],
    ['1699999999000', 1_699_999_999_000],
    [1_699_999_999_000, 1_699_999_999_000],
  ])('reads %s', (text, ms) => {
    expect(parseTime(text, now)).toBe(ms);
  });

  it.each([
    undefined,
    null,
    '',
    'yesterday',
    'now-',
    'now-1x',
    'now/d',
    '2026-01-01',
    {},
    [],
    '9'.repeat(50),
    Number.NaN,
  ])('refuses %j', (value) => {
    expect(parseTime(value, now)).toBeUndefined();
  });
});
