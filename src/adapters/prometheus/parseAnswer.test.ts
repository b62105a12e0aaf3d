import fc from 'fast-check';

import { AT_SECONDS } from '../../test/nodeFacts';
import { namesAnswer, vectorAnswer } from '../../test/promAnswers';

import { parseMatrix, parseNames, parseVector } from './parseAnswer';

const vectorBody = (result: unknown) => ({ status: 'success', data: { resultType: 'vector', result } });
const matrixBody = (result: unknown) => ({ status: 'success', data: { resultType: 'matrix', result } });
const UNREADABLE = { ok: false, error: 'The answer holds a series that cannot be read.' };

describe('parseVector', () => {
  it('reads labels, time and value of every series', () => {
    const { body } = vectorAnswer([
      [{ __name__: 'up', pod: 'a "b" <c>\\d' }, 1],
      [{}, '2.5e9'],
    ]);
    expect(parseVector(body)).toEqual({
      ok: true,
      value: [
        { labels: { __name__: 'up', pod: 'a "b" <c>\\d' }, atSeconds: AT_SECONDS, value: 1 },
        { labels: {}, atSeconds: AT_SECONDS, value: 2.5e9 },
      ],
    });
  });

  it('reads an empty vector as no rows', () => {
    expect(parseVector(vectorBody([]))).toEqual({ ok: true, value: [] });
  });

  it.each([
    ['NaN', NaN],
    ['+Inf', Infinity],
    ['-Inf', -Infinity],
    ['Inf', Infinity],
    ['-0', -0],
    ['1e-7', 1e-7],
    ['17179869184', 17179869184],
  ])('reads the value %s', (text, value) => {
    expect(parseVector(vectorBody([{ metric: {}, value: [1, text] }]))).toEqual({
      ok: true,
      value: [{ labels: {}, atSeconds: 1, value }],
    });
  });

  it.each<[string, unknown]>([
    ['an empty value, which is not 0', [1, '']],
    ['a blank value, which is not 0', [1, ' ']],
    ['words', [1, 'lots']],
    ['a value that is no text', [1, 5]],
    ['no time', [null, '5']],
    ['a time as text', ['1', '5']],
    ['one element', [1]],
    ['no list', 'x'],
    ['nothing', undefined],
  ])('refuses %s', (_name, value) => {
    expect(parseVector(vectorBody([{ metric: {}, value }]))).toEqual(UNREADABLE);
  });

  it.each<[string, unknown]>([
    ['no labels', undefined],
    ['labels in a list', []],
    ['null', null],
    ['a label that is no text', { node: 5 }],
  ])('refuses %s', (_name, metric) => {
    expect(parseVector(vectorBody([{ metric, value: [1, '5'] }]))).toEqual(UNREADABLE);
  });

  it('refuses the whole answer when one series cannot be read: the rest would look complete', () => {
    const good = { metric: {}, value: [1, '5'] };
    expect(parseVector(vectorBody([good, { metric: {}, histogram: [1, {}] }]))).toEqual(UNREADABLE);
    expect(parseVector(vectorBody([good, null]))).toEqual(UNREADABLE);
  });

  it('names what came instead of a vector', () => {
    expect(parseVector(matrixBody([]))).toEqual({ ok: false, error: 'Expected a vector, the answer holds matrix.' });
    expect(parseVector(vectorBody({}))).toMatchObject({ ok: false });
    expect(parseVector('<html>')).toEqual({ ok: false, error: 'Expected a vector, the answer holds none.' });
  });
});

describe('parseMatrix', () => {
  it('reads times and values side by side', () => {
    const values = [
      [1, '10'],
      [31, 'NaN'],
      [61, '-Inf'],
    ];
    expect(parseMatrix(matrixBody([{ metric: { pod: 'a' }, values }]))).toEqual({
      ok: true,
      value: [{ labels: { pod: 'a' }, atSeconds: [1, 31, 61], values: [10, NaN, -Infinity] }],
    });
  });

  it('refuses a series with one unreadable point, or with none at all', () => {
    expect(parseMatrix(matrixBody([{ metric: {}, values: [[1, '1'], [2]] }]))).toEqual(UNREADABLE);
    expect(
      parseMatrix(
        matrixBody([
          {
            metric: {},
            values: [
              [1, '1'],
              [2, ''],
            ],
          },
        ])
      )
    ).toEqual(UNREADABLE);
    expect(parseMatrix(matrixBody([{ metric: {}, value: [1, '1'] }]))).toEqual(UNREADABLE);
  });

  it('names a vector that came instead', () => {
    expect(parseMatrix(vectorBody([]))).toEqual({ ok: false, error: 'Expected a matrix, the answer holds vector.' });
  });
});

describe('parseNames', () => {
  it('reads names and drops what is no text', () => {
    expect(parseNames(namesAnswer(['up', 'down']).body)).toEqual({ ok: true, value: ['up', 'down'] });
    expect(parseNames({ status: 'success', data: ['up', 5, null] })).toEqual({ ok: true, value: ['up'] });
    expect(parseNames({ status: 'success', data: [] })).toEqual({ ok: true, value: [] });
  });

  it.each([undefined, null, 'text', 5, [], {}, { data: {} }, { data: 'up' }])('refuses %p', (body) => {
    expect(parseNames(body)).toEqual({ ok: false, error: 'The answer holds no list of names.' });
  });
});

describe('whatever the server answers', () => {
  const value = fc.oneof(fc.jsonValue(), fc.tuple(fc.integer(), fc.string()), fc.constant([1, '5']));
  const series = fc.record(
    { metric: fc.oneof(fc.jsonValue(), fc.dictionary(fc.string(), fc.string())), value, values: fc.array(value) },
    { requiredKeys: [] }
  );
  const data = fc.record(
    {
      resultType: fc.constantFrom('vector', 'matrix', 'scalar', 5),
      result: fc.oneof(fc.array(series), fc.jsonValue()),
    },
    { requiredKeys: [] }
  );
  const body = fc.oneof(
    fc.jsonValue(),
    fc.record({ status: fc.constant('success'), data: fc.oneof(data, fc.jsonValue()) })
  );

  it('the parsers never throw, and a success has the shape that it promises', () => {
    fc.assert(
      fc.property(body, (answer) => {
        const vector = parseVector(answer);
        for (const { labels, atSeconds, value: number } of vector.ok ? vector.value : []) {
          expect([typeof atSeconds, typeof number]).toEqual(['number', 'number']);
          expect(Object.values(labels).every((text) => typeof text === 'string')).toBe(true);
        }
        const matrix = parseMatrix(answer);
        for (const { atSeconds, values } of matrix.ok ? matrix.value : []) {
          expect(values).toHaveLength(atSeconds.length);
        }
        const names = parseNames(answer);
        expect((names.ok ? names.value : []).every((name) => typeof name === 'string')).toBe(true);
      }),
      { numRuns: 1000 }
    );
  });
});
