import { parseDemoArguments } from './parseDemoArguments';

const known = { scenarioIds: ['A4', 'A5-a', 'A5-b', 'A11'], profiles: ['kube-prometheus', 'kube-prometheus-stack'] };
const parse = (...argv: string[]) => parseDemoArguments(argv, known);

describe("the demo's arguments", () => {
  it('default to the histories that exist, the first profile and port 3001', () => {
    expect(parse()).toEqual({
      ok: true,
      value: { scenarioIds: ['A5-b', 'A11', 'A4'], profile: 'kube-prometheus', port: 3001 },
    });
  });

  it('take scenarios repeated or with commas, each once', () => {
    expect(parse('--scenario', 'A4,A11', '--scenario', 'A4')).toMatchObject({ value: { scenarioIds: ['A4', 'A11'] } });
  });

  it('take a profile and a port, 0 included', () => {
    const value = { profile: 'kube-prometheus-stack', port: 0 };
    expect(parse('--profile', 'kube-prometheus-stack', '--port', '0')).toMatchObject({ ok: true, value });
  });

  it('list the scenarios when one is unknown', () => {
    expect(parse('--scenario', 'A4,Z1')).toEqual({
      ok: false,
      error: 'there is no scenario "Z1"; there are A4, A5-a, A5-b, A11',
    });
  });

  it('list the profiles when one is unknown', () => {
    expect(parse('--profile', 'x')).toMatchObject({ error: expect.stringContaining('kube-prometheus-stack') });
  });

  it.each(['70000', '-1', '30x', '', '1e3', '3001.5'])('refuse port "%s"', (port) => {
    expect(parse(`--port=${port}`)).toMatchObject({ ok: false, error: expect.stringContaining('not a port number') });
  });

  it.each([['--nonsense'], ['stray'], ['--scenario']])('refuse %s with the usage', (...argv) => {
    expect(parse(...argv)).toMatchObject({ ok: false, error: expect.stringContaining('usage: npm run demo') });
  });

  it('refuse an empty scenario', () => {
    expect(parse('--scenario', 'A4,')).toMatchObject({ ok: false });
  });
});
