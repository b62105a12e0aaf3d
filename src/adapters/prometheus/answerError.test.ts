import { errorAnswer, vectorAnswer } from '../../test/promAnswers';

import { answerError, callError } from './answerError';
import type { QueryError } from './QueryError';

const HTML = '<!DOCTYPE html>\n<html><head><title>502 Bad Gateway</title></head><body>nginx</body></html>';

describe('answerError', () => {
  it('finds none in a success', () => {
    expect(answerError(vectorAnswer([]), 'up')).toBeUndefined();
  });

  it.each<[number, string, QueryError['kind']]>([
    [422, 'query processing would load too many samples into memory in query execution', 'too-large'],
    [422, 'expanding series: the query hit the max number of series limit (limit: 500 series): exceeded', 'too-large'],
    [
      422,
      'the query exceeded the maximum number of chunks (limit: 2000000 chunks) (err-mimir-max-chunks-per-query)',
      'too-large',
    ],
    [422, 'cannot select more than -search.maxSamplesPerQuery=1000000000 samples', 'too-large'],
    [
      422,
      'the number of matching timeseries exceeds 300000; either narrow down the search or increase -search.max*',
      'too-large',
    ],
    [
      400,
      'exceeded maximum resolution of 11,000 points per timeseries. Try decreasing the query resolution',
      'too-large',
    ],
    [400, 'invalid parameter "query": 1:5: parse error: unexpected end of input', 'rejected'],
    [422, 'found duplicate series for the match group {pod="a"} on the right hand-side of the operation', 'rejected'],
    [500, 'something broke', 'rejected'],
    [429, 'too many outstanding requests', 'rejected'],
    [401, 'Unauthorized', 'forbidden'],
    [403, 'Access denied', 'forbidden'],
    [404, 'not found', 'rejected'],
    [502, 'bad gateway', 'unreachable'],
    [503, 'service unavailable', 'unreachable'],
    [503, 'query timed out in expression evaluation', 'timeout'],
    [504, 'gateway timeout', 'timeout'],
    [500, 'context deadline exceeded', 'timeout'],
    [500, 'dial tcp 10.0.0.1:9090: connect: connection refused', 'unreachable'],
    [500, 'dial tcp: lookup prometheus on 10.0.0.10:53: no such host', 'unreachable'],
  ])('status %d, %s: %s', (status, words, kind) => {
    expect(answerError(errorAnswer(status, words), 'up')).toEqual({ kind, message: words, status, asked: 'up' });
  });

  it("reads Grafana's own words", () => {
    const body = { message: 'Data source not found', traceID: 'x' };
    expect(answerError({ status: 404, body }, 'up')).toEqual({
      kind: 'rejected',
      message: 'Data source not found',
      status: 404,
      asked: 'up',
    });
  });

  it('takes a data source plugin that got no answer for a server that cannot be reached', () => {
    const message = 'An error occurred within the plugin';
    const body = { message, messageId: 'plugin.requestFailureError', statusCode: 500, traceID: '' };
    expect(answerError({ status: 500, body }, 'up')).toEqual({
      kind: 'unreachable',
      message,
      status: 500,
      asked: 'up',
    });
    expect(answerError({ status: 500, body: { message } }, 'up')).toMatchObject({ kind: 'rejected' });
  });

  it.each<[number, QueryError['kind'], string]>([
    [401, 'forbidden', 'Not allowed to query this data source.'],
    [502, 'unreachable', 'The server cannot be reached.'],
    [504, 'timeout', 'The query took too long.'],
    [400, 'rejected', 'The server refused the query with status 400.'],
    [200, 'bad-answer', 'The server answered with something that is not a Prometheus answer.'],
  ])('status %d without words has words of its own', (status, kind, message) => {
    for (const body of [undefined, null, '', '  ', {}, [], { error: '' }, { error: 5 }, { message: null }]) {
      expect(answerError({ status, body }, 'up')).toMatchObject({ kind, message });
    }
  });

  it.each<[number, QueryError['kind'], string]>([
    [502, 'unreachable', 'The server cannot be reached.'],
    [504, 'timeout', 'The query took too long.'],
    [403, 'forbidden', 'Not allowed to query this data source.'],
    [200, 'bad-answer', 'The server answered with something that is not a Prometheus answer.'],
  ])('status %d with a page of HTML shows no HTML', (status, kind, message) => {
    expect(answerError({ status, body: HTML }, 'up')).toMatchObject({ kind, message });
    expect(answerError({ status, body: `\n ${HTML}` }, 'up')).toMatchObject({ kind, message });
  });

  it('shows plain text, cut to a readable length', () => {
    const said = answerError({ status: 500, body: `upstream failed ${'x'.repeat(1000)}` }, 'up');
    expect(said?.message).toMatch(/^upstream failed x+$/);
    expect(said?.message).toHaveLength(300);
  });

  it('does not believe a status of 200 whose body says error', () => {
    expect(answerError(errorAnswer(200, 'query failed'), 'up')).toMatchObject({
      kind: 'bad-answer',
      message: 'query failed',
    });
  });
});

describe('callError', () => {
  const aborted = () => AbortSignal.abort();
  const named = (name: string, message = 'x') => Object.assign(new Error(message), { name });

  it('is cancelled when the caller aborted', () => {
    expect(callError(named('AbortError'), aborted(), 'up')).toEqual({
      kind: 'cancelled',
      message: 'Cancelled.',
      asked: 'up',
    });
    expect(callError(new Error('network'), aborted(), 'up').kind).toBe('cancelled');
  });

  it('is a timeout when the time was up, with or without a signal of the caller', () => {
    const open = new AbortController().signal;
    expect(callError(named('TimeoutError'), open, 'up')).toMatchObject({ kind: 'timeout' });
    expect(callError(named('TimeoutError'), undefined, 'up').message).toBe('The query took too long.');
  });

  it('is unreachable otherwise, with the cause', () => {
    const error = new TypeError('fetch failed', { cause: new Error('connect ECONNREFUSED 127.0.0.1:9090') });
    expect(callError(error, new AbortController().signal, 'up')).toEqual({
      kind: 'unreachable',
      message: 'fetch failed: connect ECONNREFUSED 127.0.0.1:9090',
      asked: 'up',
    });
    expect(callError('no error object', undefined, 'up').message).toBe('The server cannot be reached.');
  });
});
