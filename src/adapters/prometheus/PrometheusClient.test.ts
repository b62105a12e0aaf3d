import { errorAnswer, fakePrometheus, namesAnswer, vectorAnswer } from '../../test/promAnswers';

import { createPrometheusClient } from './PrometheusClient';
import type { PrometheusAnswer, PrometheusRequest } from './PrometheusHttp';

const WINDOW = { fromSeconds: 100, toSeconds: 400, stepSeconds: 30 };

describe('PrometheusClient: what it asks', () => {
  const answerWith = (answer: PrometheusAnswer) => {
    const asked: PrometheusRequest[] = [];
    const client = createPrometheusClient((request) => {
      asked.push(request);
      return Promise.resolve(answer);
    });
    return { client, asked };
  };

  it('an instant query, by POST because it may be long', async () => {
    const { client, asked } = answerWith(vectorAnswer([[{ pod: 'a' }, 5]]));
    const answer = await client.instant('up{a="b&c"}', 1234.5);
    expect(answer).toMatchObject({ ok: true, value: [{ labels: { pod: 'a' }, value: 5 }] });
    expect(asked).toEqual([
      { path: 'api/v1/query', method: 'POST', params: { query: 'up{a="b&c"}', time: '1234.5' }, signal: undefined },
    ]);
  });

  it('a range query', async () => {
    const body = { status: 'success', data: { resultType: 'matrix', result: [{ metric: {}, values: [[100, '1']] }] } };
    const { client, asked } = answerWith({ status: 200, body });
    expect(await client.range('up', WINDOW)).toEqual({
      ok: true,
      value: [{ labels: {}, atSeconds: [100], values: [1] }],
    });
    expect(asked[0]).toMatchObject({
      path: 'api/v1/query_range',
      method: 'POST',
      params: { query: 'up', start: '100', end: '400', step: '30' },
    });
  });

  it('the values of a label, by GET, with and without a selector', async () => {
    const { client, asked } = answerWith(namesAnswer(['a']));
    expect(await client.labelValues('__name__', '{a="b"}', WINDOW)).toEqual({ ok: true, value: ['a'] });
    await client.labelValues('odd/label', undefined, WINDOW);
    expect(asked.map(({ path, method, params }) => ({ path, method, params }))).toEqual([
      {
        path: 'api/v1/label/__name__/values',
        method: 'GET',
        params: { start: '100', end: '400', 'match[]': '{a="b"}' },
      },
      { path: 'api/v1/label/odd%2Flabel/values', method: 'GET', params: { start: '100', end: '400' } },
    ]);
  });
});

describe('PrometheusClient: what goes wrong', () => {
  it('passes on what the server said', async () => {
    const { http } = fakePrometheus([], () => errorAnswer(422, 'too many samples'));
    expect(await createPrometheusClient(http).instant('up', 1)).toEqual({
      ok: false,
      error: { kind: 'too-large', message: 'too many samples', status: 422, asked: 'up' },
    });
  });

  it('says that an answer of another type cannot be used', async () => {
    const { http } = fakePrometheus([], () => vectorAnswer([]));
    expect(await createPrometheusClient(http).range('up', WINDOW)).toEqual({
      ok: false,
      error: {
        kind: 'bad-answer',
        message: 'Expected a matrix, the answer holds vector.',
        status: 200,
        asked: 'up',
      },
    });
  });

  it('turns a network error into a value', async () => {
    const { http } = fakePrometheus([], () => new TypeError('fetch failed'));
    const answer = await createPrometheusClient(http).instant('up', 1);
    expect(answer).toEqual({ ok: false, error: { kind: 'unreachable', message: 'fetch failed', asked: 'up' } });
  });

  it('does not ask at all when it was cancelled before', async () => {
    const { http, asked } = fakePrometheus([]);
    const answer = await createPrometheusClient(http).instant('up', 1, AbortSignal.abort());
    expect(answer).toEqual({ ok: false, error: { kind: 'cancelled', message: 'Cancelled.', asked: 'up' } });
    expect(asked).toEqual([]);
  });

  it('does not ask what was cancelled while it waited for its turn', async () => {
    const abort = new AbortController();
    const asked: string[] = [];
    const client = createPrometheusClient(async ({ params }) => {
      asked.push(params.query ?? '');
      await new Promise((resolve) => setTimeout(resolve, 1));
      return vectorAnswer([]);
    }, 1);
    const running = client.instant('first', 1);
    const waiting = client.instant('second', 1, abort.signal);
    abort.abort();
    expect((await running).ok).toBe(true);
    expect(await waiting).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(asked).toEqual(['first']);
  });

  it('is cancelled, not unreachable, when the call was aborted on the way', async () => {
    const abort = new AbortController();
    const client = createPrometheusClient(
      ({ signal }) =>
        new Promise((_resolve, reject) => {
          signal?.addEventListener('abort', () => reject(new Error('The operation was aborted')));
        })
    );
    const answer = client.instant('up', 1, abort.signal);
    abort.abort();
    expect(await answer).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
  });

  it('has at most the given number of calls in flight, failures included', async () => {
    let running = 0;
    let most = 0;
    const client = createPrometheusClient(async ({ params }) => {
      most = Math.max(most, ++running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      if (params.query === '3') {
        throw new Error('lost');
      }
      return vectorAnswer([]);
    }, 3);
    const answers = await Promise.all(Array.from({ length: 20 }, (_, i) => client.instant(String(i), 1)));
    expect(most).toBe(3);
    expect(answers.map(({ ok }) => ok)).toEqual(Array.from({ length: 20 }, (_, i) => i !== 3));
  });
});
