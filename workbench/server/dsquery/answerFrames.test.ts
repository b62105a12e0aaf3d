import { answerFrames } from './answerFrames';
import { type PrometheusAnswer, PrometheusFailure } from './callPrometheus';
import { readPrometheusQuery } from './PrometheusQuery';

const plan = { expr: '1 / 0', stepMs: 1_000, startMs: 0, endMs: 0 };
const query = readPrometheusQuery({ refId: 'B', expr: '1 / 0' });

function frames(answer: Partial<PrometheusAnswer>) {
  return answerFrames({ resultType: 'matrix', result: [], warnings: [], ...answer }, query, plan);
}

describe('answerFrames', () => {
  it('makes one frame a series, named by its metric', () => {
    const result = [{ metric: { __name__: 'up', pod: 'a' }, values: [[1_641_889_530.5, '2.5']] }];
    expect(frames({ result })).toEqual([
      {
        schema: {
          refId: 'B',
          meta: { type: 'timeseries-multi', typeVersion: [0, 1], custom: { resultType: 'matrix' } },
          fields: [
            { name: 'Time', type: 'time', typeInfo: { frame: 'time.Time' }, config: { interval: 1_000 } },
            {
              name: 'up',
              type: 'number',
              typeInfo: { frame: 'float64' },
              labels: { __name__: 'up', pod: 'a' },
              config: { displayNameFromDS: 'up{pod="a"}' },
            },
          ],
        },
        data: { values: [[1_641_889_530_500], [2.5]] },
      },
    ]);
  });

  it('moves what JSON cannot carry to entities, empty kinds left out', () => {
    const values = ['+Inf', 'NaN', '1', '-Inf', 'NaN'].map((value, second) => [second, value]);
    const [frame] = frames({ result: [{ metric: {}, values }] });
    expect(frame?.data.values[1]).toEqual([null, null, 1, null, null]);
    expect(frame?.data.entities).toEqual([null, { Inf: [0], NaN: [1, 4], NegInf: [3] }]);
    const [finite] = frames({ result: [{ metric: {}, values: [[0, '1']] }] });
    expect(finite?.data).not.toHaveProperty('entities');
  });

  it('reads vectors, scalars and strings', () => {
    const [vector] = frames({ resultType: 'vector', result: [{ metric: { pod: 'a' }, value: [1, '2'] }] });
    expect(vector?.schema.meta).toMatchObject({ type: 'numeric-multi', custom: { resultType: 'vector' } });
    expect(vector?.data.values).toEqual([[1_000], [2]]);
    const [scalar] = frames({ resultType: 'scalar', result: [1, '3'] });
    expect(scalar?.data.values).toEqual([[1_000], [3]]);
    const [text] = frames({ resultType: 'string', result: [1, 'hello'] });
    expect(text?.data.values).toEqual([[1_000], ['hello']]);
  });

  it('puts warnings on the first frame alone', () => {
    const result = [
      { metric: {}, values: [] },
      { metric: {}, values: [] },
    ];
    const [first, second] = frames({ result, warnings: ['truncated'] });
    expect(first?.schema.meta.notices).toEqual([{ severity: 'warning', text: 'truncated' }]);
    expect(second?.schema.meta).not.toHaveProperty('notices');
  });

  it.each([
    ['an unknown result type', { resultType: 'histogram', result: [] }],
    ['a series that is no object', { result: ['x'] }],
    ['a sample that is no pair', { result: [{ metric: {}, values: [1] }] }],
    ['a sample without text', { result: [{ metric: {}, values: [[1, 2]] }] }],
    ['a scalar that is empty', { resultType: 'scalar', result: [] }],
  ])('refuses %s', (_name, answer) => {
    expect(() => frames(answer)).toThrow(PrometheusFailure);
  });
});
