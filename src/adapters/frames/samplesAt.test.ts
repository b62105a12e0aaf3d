import { AT_SECONDS } from '../../test/nodeFacts';

import { frameData } from './FrameData';
import { readFrames } from './readFrames';
import { samplesAt } from './samplesAt';
import { type Series, STEP_SECONDS, timeSeries } from './test/frames';

const web = { namespace: 'shop', pod: 'web-0', container: 'web' };
const other = { ...web, pod: 'other-0' };
const valuesAt = (refId: string, series: Series[], atSeconds: number) => {
  const samples = samplesAt(frameData(readFrames(timeSeries(refId, series), AT_SECONDS)), atSeconds);
  return { samples, rss: samples.rss?.map(({ labels, value }) => [labels.pod, value]) };
};
const step = (count: number): number => AT_SECONDS + count * STEP_SECONDS;

describe('samplesAt', () => {
  const series = [
    { labels: web, values: [1, 2, null, null] },
    { labels: other, values: [5, 6, 7, 8] },
  ];

  it('takes the answer at the moment, and that before it between two', () => {
    expect(valuesAt('rss', series, step(-2)).rss).toEqual([
      ['web-0', 2],
      ['other-0', 6],
    ]);
    expect(valuesAt('rss', series, step(-1.5)).rss).toEqual([
      ['web-0', 2],
      ['other-0', 6],
    ]);
  });

  it('does not keep a pod that the answer no longer holds', () => {
    expect(valuesAt('rss', series, step(-1)).rss).toEqual([['other-0', 7]]);
    expect(valuesAt('rss', series, step(0)).rss).toEqual([['other-0', 8]]);
  });

  it('knows nothing before the first answer, nor more than two and a half steps after the last', () => {
    expect(valuesAt('rss', series, step(-3.1)).rss).toBeUndefined();
    expect(valuesAt('rss', series, step(2.4)).rss).toEqual([['other-0', 8]]);
    expect(valuesAt('rss', series, step(2.6)).rss).toBeUndefined();
  });

  it('keeps an instant answer for 5 minutes', () => {
    const instant = [{ labels: web, values: [9] }];
    expect(valuesAt('rss', instant, AT_SECONDS + 299).rss).toEqual([['web-0', 9]]);
    expect(valuesAt('rss', instant, AT_SECONDS + 301).rss).toBeUndefined();
    expect(valuesAt('rss', instant, AT_SECONDS - 1).rss).toBeUndefined();
  });

  it('takes the usual distance for the step: a gap is none', () => {
    const gap = [{ labels: web, values: [1, 2, 3, null, null, null, null, null, 9] }];
    expect(valuesAt('rss', gap, step(-1)).rss).toBeUndefined();
  });

  it('believes the step that a range answer declares', () => {
    const declared = timeSeries('rss', [{ labels: web, values: [9] }]).map((frame) => ({
      ...frame,
      meta: { custom: { resultType: 'matrix' } },
      fields: frame.fields.map((field, index) => (index === 0 ? { ...field, config: { interval: 15_000 } } : field)),
    }));
    const at = (atSeconds: number) => samplesAt(frameData(readFrames(declared, AT_SECONDS)), atSeconds).rss;
    expect(at(AT_SECONDS + 37)).toHaveLength(1);
    expect(at(AT_SECONDS + 38)).toBeUndefined();
  });

  it('puts the largest of equal rows last', () => {
    const twice = [
      { labels: { ...web, replica: 'b' }, values: [7] },
      { labels: { ...web, replica: 'a' }, values: [4] },
    ];
    expect(valuesAt('rss', twice, AT_SECONDS).rss).toEqual([
      ['web-0', 4],
      ['web-0', 7],
    ]);
  });

  it('tells "no limit now" from "limits were never answered"', () => {
    const limits = [
      { labels: web, values: [1, null, null, null] },
      { labels: other, values: [1, 1, null, null] },
    ];
    expect(valuesAt('limits', limits, step(1)).samples).toEqual({ memoryLimits: [] });
    expect(valuesAt('rss', series, step(0)).samples.memoryLimits).toBeUndefined();
  });
});
