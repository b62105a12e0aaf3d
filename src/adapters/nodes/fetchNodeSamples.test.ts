import { everything, nothing } from '../../test/installations';
import { AT_SECONDS, GI } from '../../test/nodeFacts';
import { errorAnswer, fakePrometheus, type Row } from '../../test/promAnswers';
import { createPrometheusClient } from '../prometheus/PrometheusClient';

import { fetchNodeSamples } from './fetchNodeSamples';
import { planNodeQueries } from './nodeQueries';

const scope = { cluster: 'eu' };
const exprOf = (role: string): string =>
  planNodeQueries(everything(), scope, 'nodes').queries.find((query) => query.role === role)?.expr ?? '';
const question = { scope, level: 'nodes' as const, atSeconds: AT_SECONDS };
const capacity: Row[] = [[{ cluster: 'eu', node: 'n1' }, 16 * GI]];

describe('fetchNodeSamples', () => {
  it('keeps answers by role, an empty one as empty', async () => {
    const { http, asked } = fakePrometheus([], (query) => (query === exprOf('capacity') ? capacity : []));
    const answer = await fetchNodeSamples(createPrometheusClient(http), everything(), question);
    expect(answer).toMatchObject({
      ok: true,
      value: { samples: { capacity: [{ labels: { node: 'n1' }, value: 16 * GI }], uname: [] }, failures: [] },
    });
    expect(asked).toHaveLength(9);
    expect(asked.every(({ params }) => params.time === String(AT_SECONDS))).toBe(true);
  });

  it('lists what failed beside the rest: absent, not empty', async () => {
    const { http } = fakePrometheus([], (query) =>
      query === exprOf('allocatable') ? errorAnswer(422, 'too many samples') : capacity
    );
    const answer = await fetchNodeSamples(createPrometheusClient(http), everything(), question);
    if (!answer.ok) {
      throw new Error(answer.error.message);
    }
    expect(answer.value.failures).toEqual([
      {
        role: 'allocatable',
        error: { kind: 'too-large', message: 'too many samples', status: 422, asked: exprOf('allocatable') },
      },
    ]);
    expect(answer.value.samples).not.toHaveProperty('allocatable');
    expect(answer.value.samples.capacity).toHaveLength(1);
  });

  it('fails when everything failed', async () => {
    const { http } = fakePrometheus([], () => errorAnswer(503, 'unavailable'));
    expect(await fetchNodeSamples(createPrometheusClient(http), everything(), question)).toMatchObject({
      ok: false,
      error: { kind: 'unreachable', message: 'unavailable' },
    });
  });

  it('is cancelled as a whole when one part was cancelled', async () => {
    const abort = new AbortController();
    const { http } = fakePrometheus([], (query) => {
      if (query === exprOf('uname')) {
        abort.abort();
        return new Error('aborted');
      }
      return capacity;
    });
    const client = createPrometheusClient(http);
    expect(await fetchNodeSamples(client, everything(), { ...question, signal: abort.signal })).toMatchObject({
      ok: false,
      error: { kind: 'cancelled' },
    });
  });

  it('asks nothing, and fails at nothing, where nothing is collected', async () => {
    const { http, asked } = fakePrometheus([]);
    const answer = await fetchNodeSamples(createPrometheusClient(http), nothing(), { ...question, level: 'pods' });
    expect(answer).toEqual({ ok: true, value: { samples: {}, failures: [] } });
    expect(asked).toEqual([]);
  });
});
