import { planQuery } from './planQuery';
import { type PrometheusQuery, readPrometheusQuery } from './PrometheusQuery';

const HOUR = 3_600_000;
const FROM = 1_700_000_000_000;

function query(fields: Record<string, unknown>): PrometheusQuery {
  return readPrometheusQuery({ refId: 'A', expr: 'up', intervalFactor: 1, ...fields });
}

/** Expected values are those of Grafana's own tests for promlib's models.Parse. */
describe('step', () => {
  it.each([
    ['12 h without any setting', {}, 12 * HOUR, '15s', 30],
    ['1 h keeps the scrape interval', {}, HOUR, '15s', 15],
    ['a high interval factor', { intervalFactor: 10 }, 48 * HOUR, '15s', 1_200],
    ['a low interval factor', { intervalFactor: 1 }, 48 * HOUR, '15s', 120],
    ['a slow scrape interval', {}, 48 * HOUR, '240s', 240],
    ['no scrape interval setting', {}, HOUR, '', 15],
    ['an own step', { interval: '150s', intervalMs: 100_000, maxDataPoints: 12_384 }, HOUR, '30s', 150],
    [
      'rate interval over 1 h',
      { interval: '$__rate_interval', intervalMs: 30_000, maxDataPoints: 12_384 },
      HOUR,
      '30s',
      120,
    ],
    [
      'rate interval over 2 d',
      { interval: '${__rate_interval}', intervalMs: 120_000, maxDataPoints: 12_384 },
      48 * HOUR,
      '30s',
      150,
    ],
    [
      'interval over 2 d',
      { interval: '$__interval', intervalMs: 120_000, maxDataPoints: 12_384 },
      48 * HOUR,
      '15s',
      120,
    ],
    ['rate interval over 5 min', { interval: '$__rate_interval' }, HOUR / 12, '15s', 60],
    ['0s counts as no step', { interval: '0s' }, HOUR, '15s', 15],
    ['a year stays under 11,000 points', { interval: '1s', maxDataPoints: 1_000_000 }, 365 * 24 * HOUR, '15s', 3_600],
  ])('%s', (_name, fields, rangeMs, scrapeInterval, stepSeconds) => {
    expect(planQuery(query(fields), FROM, FROM + rangeMs, scrapeInterval).stepMs).toBe(stepSeconds * 1_000);
  });

  it('refuses a step that is no duration', () => {
    expect(() => planQuery(query({ interval: 'soon' }), FROM, FROM + HOUR, '15s')).toThrow(RangeError);
  });
});

describe('variables', () => {
  it.each([
    ['$__interval', { intervalMs: 60_000 }, '2m'],
    ['${__interval}', { intervalMs: 60_000, interval: '1m' }, '2m'],
    ['$__interval_s', { intervalMs: 60_000 }, '120'],
    ['$__interval_ms', { intervalMs: 60_000 }, '120000'],
    ['$__range', {}, '172800s'],
    ['${__range_s}', {}, '172800'],
    ['$__range_ms', {}, '172800000'],
    ['$__rate_interval', { intervalMs: 120_000 }, '2m15s'],
    ['${__rate_interval_s}', { intervalMs: 120_000 }, '135'],
    ['$__rate_interval_ms', { intervalMs: 120_000 }, '135000'],
    ['$__rate_interval', { intervalMs: 120_000, interval: '150s' }, '10m0s'],
    ['$__rate_interval', { intervalMs: 120_000, interval: '$__interval' }, '8m0s'],
    ['$__unknown', {}, '$__unknown'],
    ['$namespace', {}, '$namespace'],
  ])('%s with %j over two days', (variable, fields, value) => {
    const plan = planQuery(query({ expr: `rate(x[${variable}])`, ...fields }), FROM, FROM + 48 * HOUR, '15s');
    expect(plan.expr).toBe(`rate(x[${value}])`);
  });

  it('rounds a range below half a second to 0 s', () => {
    expect(planQuery(query({ expr: '$__range_s' }), FROM, FROM + 40, '15s').expr).toBe('0');
    expect(planQuery(query({ expr: '$__range_s' }), FROM, FROM + 800, '15s').expr).toBe('1');
  });
});

describe('alignment', () => {
  it.each([
    ['a step of 10 s', 1_664_816_826_000, '10s', 0, 1_664_816_820_000],
    ['a time zone offset', 1_664_816_825_005, '2s', -3, 1_664_816_825_000],
    ['a step of a week starts on a Thursday', 1_704_672_000_000, '1w', 0, 1_704_326_400_000],
  ])('%s', (_name, fromMs, interval, utcOffsetSec, startMs) => {
    const plan = planQuery(query({ interval, utcOffsetSec }), fromMs, fromMs + 1_000, '15s');
    expect(plan.startMs).toBe(startMs);
  });

  it('survives a range that runs backwards', () => {
    const plan = planQuery(query({}), FROM, FROM - HOUR, '15s');
    expect(plan.stepMs).toBe(15_000);
  });
});
