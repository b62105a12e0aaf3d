import { metricNames as m } from '../../promql/metricNames';
import { errorAnswer, fakePrometheus } from '../../test/promAnswers';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { presentMetrics } from './presentMetrics';

const AT = 1_768_478_400;
const ALL = Object.values(m);

describe('presentMetrics', () => {
  it('asks the index once, over the last hour, for the names that the app uses', async () => {
    const { http, asked } = fakePrometheus([m.rss, m.podInfo]);
    expect(await presentMetrics(createPrometheusClient(http), AT)).toEqual({
      ok: true,
      value: new Set([m.rss, m.podInfo]),
    });
    expect(asked).toHaveLength(1);
    expect(asked[0]).toMatchObject({
      path: 'api/v1/label/__name__/values',
      params: { start: String(AT - 3600), end: String(AT) },
    });
    const selector = asked[0]?.params['match[]'] ?? '';
    expect(ALL.filter((name) => !selector.includes(name))).toEqual([]);
  });

  it('ignores names that the app does not use, from a server that ignores the selector', async () => {
    const { http } = fakePrometheus(['up', m.rss, 'go_goroutines']);
    expect(await presentMetrics(createPrometheusClient(http), AT)).toEqual({ ok: true, value: new Set([m.rss]) });
  });

  it('finds nothing where there is nothing', async () => {
    const { http } = fakePrometheus([]);
    expect(await presentMetrics(createPrometheusClient(http), AT)).toEqual({ ok: true, value: new Set() });
  });

  it.each([400, 404, 405, 422, 501])('asks name by name where the call is refused with %d', async (status) => {
    const exists = new Set([`group(${m.rss})`, `group(${m.podInfo})`]);
    const { http, asked } = fakePrometheus(
      [],
      (query) => (exists.has(query) ? [[{}, 1]] : []),
      errorAnswer(status, 'regex on __name__ is not supported')
    );
    expect(await presentMetrics(createPrometheusClient(http), AT)).toEqual({
      ok: true,
      value: new Set([m.rss, m.podInfo]),
    });
    expect(asked).toHaveLength(1 + ALL.length);
  });

  it.each([
    [429, 'too many outstanding requests', 'rejected'],
    [500, 'internal error', 'rejected'],
    [401, 'Unauthorized', 'forbidden'],
    [503, 'unavailable', 'unreachable'],
    [504, 'slow', 'timeout'],
    [422, 'too many samples', 'too-large'],
  ])('does not ask forty times more after %d %s', async (status, words, kind) => {
    const { http, asked } = fakePrometheus([], () => [], errorAnswer(status, words));
    expect(await presentMetrics(createPrometheusClient(http), AT)).toMatchObject({
      ok: false,
      error: { kind, status },
    });
    expect(asked).toHaveLength(1);
  });

  it('takes a name that cannot be asked for missing, but fails where none can be', async () => {
    const refuse = errorAnswer(400, 'no');
    const some = fakePrometheus([], (query) => (query === `group(${m.rss})` ? [[{}, 1]] : refuse), refuse);
    expect(await presentMetrics(createPrometheusClient(some.http), AT)).toEqual({ ok: true, value: new Set([m.rss]) });
    const none = fakePrometheus([], () => errorAnswer(400, 'still no'), refuse);
    expect(await presentMetrics(createPrometheusClient(none.http), AT)).toMatchObject({
      ok: false,
      error: { kind: 'rejected', message: 'still no' },
    });
  });

  it('is cancelled, not half answered, when it is cancelled between two names', async () => {
    const abort = new AbortController();
    const { http, asked } = fakePrometheus(
      [],
      () => {
        if (asked.length === 10) {
          abort.abort();
        }
        return [[{}, 1]];
      },
      errorAnswer(400, 'no')
    );
    const answer = await presentMetrics(createPrometheusClient(http), AT, abort.signal);
    expect(answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(asked.length).toBeLessThan(ALL.length);
  });

  it('fails when the answer is none', async () => {
    const { http } = fakePrometheus([], undefined, { status: 200, body: '<html>login</html>' });
    expect(await presentMetrics(createPrometheusClient(http), AT)).toMatchObject({
      ok: false,
      error: { kind: 'bad-answer' },
    });
    const lost = fakePrometheus([], undefined, new TypeError('fetch failed'));
    expect(await presentMetrics(createPrometheusClient(lost.http), AT)).toMatchObject({
      ok: false,
      error: { kind: 'unreachable' },
    });
  });
});
