import fc from 'fast-check';

import { parseArguments, parseInstant } from './parseArguments';

const usual = { prometheus: 'http://127.0.0.1:9090', from: '2026-01-15T09:00:00Z', to: '2026-01-15T10:00:00Z' };

/** The command line of the flags; an undefined flag is left out. */
const argv = (flags: Record<string, string | undefined>): string[] =>
  Object.entries({ ...usual, ...flags }).flatMap(([name, value]) => (value === undefined ? [] : [`--${name}`, value]));
const errorOf = (args: string[]): string => {
  const parsed = parseArguments(args);
  return parsed.ok ? 'no error' : parsed.error;
};

describe('parseArguments', () => {
  it('reads the usual command line', () => {
    expect(parseArguments(argv({}))).toEqual({
      ok: true,
      value: {
        prometheusUrl: 'http://127.0.0.1:9090',
        fromSeconds: 1768467600,
        toSeconds: 1768471200,
        stepSeconds: 30,
        annotationsFile: undefined,
        json: false,
      },
    });
  });

  it('reads every option, also in the form --name=value', () => {
    const args = [
      '--prometheus=https://mimir.example/prometheus',
      '--from=1768467600',
      '--to=1768471200.5',
      '--step=1m',
      '--annotations=a b.json',
      '--json',
    ];
    expect(parseArguments(args)).toEqual({
      ok: true,
      value: {
        prometheusUrl: 'https://mimir.example/prometheus',
        fromSeconds: 1768467600,
        toSeconds: 1768471200.5,
        stepSeconds: 60,
        annotationsFile: 'a b.json',
        json: true,
      },
    });
  });

  it.each([
    ['15', 15],
    ['0.5s', 0.5],
    ['30s', 30],
    ['5m', 300],
    ['1h', 3600],
    ['1d', 86400],
  ])('reads a step of %s', (step, stepSeconds) => {
    expect(parseArguments(argv({ step }))).toMatchObject({ ok: true, value: { stepSeconds } });
  });

  it.each<[string, string[], string | RegExp]>([
    ['nothing', [], /^--prometheus, --from, --to missing; usage: npm run explain/],
    ['no start', argv({ from: undefined }), /^--from missing; usage/],
    ['empty values', argv({ prometheus: '', to: '' }), /^--prometheus, --to missing; usage/],
    [
      'a flag without its value',
      [...argv({ to: undefined }), '--to'],
      /^Option '--to <value>' argument missing; usage/,
    ],
    ['a flag for a value', ['--prometheus', ...argv({ prometheus: undefined })], /; usage/],
    ['an unknown flag', [...argv({}), '--verbose'], /^Unknown option '--verbose'.*; usage/],
    ['a stray word', [...argv({}), 'now'], /^Unexpected argument 'now'.*; usage/],
    [
      'a URL without scheme',
      argv({ prometheus: '127.0.0.1:9090' }),
      '--prometheus is not an http(s) URL: 127.0.0.1:9090',
    ],
    ['another scheme', argv({ prometheus: 'file:///etc' }), '--prometheus is not an http(s) URL: file:///etc'],
    ['a URL without host', argv({ prometheus: 'http://' }), '--prometheus is not an http(s) URL: http://'],
    [
      'credentials, without repeating them',
      argv({ prometheus: 'http://user:secret@127.0.0.1:9090' }),
      /^--prometheus holds a user name or password, which is not supported$/,
    ],
    ['an unreadable start', argv({ from: 'yesterday' }), '--from yesterday is neither RFC 3339 nor Unix seconds'],
    ['an unreadable end', argv({ to: '2026-01-15' }), '--to 2026-01-15 is neither RFC 3339 nor Unix seconds'],
    ['end before start', argv({ to: '2026-01-15T08:00:00Z' }), '--from must be before --to'],
    ['an empty window', argv({ to: usual.from }), '--from must be before --to'],
    ['a step of 0', argv({ step: '0s' }), '--step 0s is not a duration such as 30s, 1m or 1h'],
    ['an empty step', argv({ step: '' }), '--step  is not a duration such as 30s, 1m or 1h'],
    ['a step in weeks', argv({ step: '1w' }), '--step 1w is not a duration such as 30s, 1m or 1h'],
    ['an infinite step', argv({ step: 'Infinity' }), '--step Infinity is not a duration such as 30s, 1m or 1h'],
  ])('refuses %s in one clear line', (_name, args, message) => {
    const error = errorOf(args);
    expect(error).toMatch(message);
    expect(error.split('\n')).toHaveLength(1);
  });

  it('never throws, and every error is one line', () => {
    const word = fc.oneof(
      fc.string(),
      fc.constantFrom('--prometheus', '--from', '--to', '--step', '--json', '--', '-x', '1')
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 8 }), (args) => {
        const parsed = parseArguments(args.map((arg) => arg.replaceAll('\n', ' ')));
        expect(parsed.ok || parsed.error.split('\n').length === 1).toBe(true);
      })
    );
  });
});

describe('parseInstant', () => {
  it.each([
    ['0', 0],
    ['1768467600', 1768467600],
    ['1768467600.25', 1768467600.25],
    ['2026-01-15T09:00:00Z', 1768467600],
    ['2026-01-15t09:00:00z', 1768467600],
    ['2026-01-15 09:00:00Z', 1768467600],
    ['2026-01-15T10:30:00+01:30', 1768467600],
    ['2026-01-15T09:00:00.125Z', 1768467600.125],
    ['2024-02-29T00:00:00Z', 1709164800],
  ])('reads %s', (text, seconds) => {
    expect(parseInstant(text)).toBe(seconds);
  });

  it.each([
    '',
    ' ',
    'now',
    '-5',
    '1e9',
    '0x10',
    'NaN',
    '2026-01-15',
    '2026-01-15T09:00:00',
    '2026-01-15T09:00Z',
    '2026-02-30T00:00:00Z',
    '2025-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-01-15T25:00:00Z',
    '2026-01-15T09:61:00Z',
    '1768467600000000',
    '9'.repeat(400),
  ])('has no instant for %p', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it('reads back every instant that a Date writes', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true }), (date) => {
        expect(parseInstant(date.toISOString())).toBe(date.getTime() / 1000);
        expect(parseInstant(String(date.getTime() / 1000))).toBe(date.getTime() / 1000);
      })
    );
  });
});
