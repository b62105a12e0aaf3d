import fc from 'fast-check';

import { backgroundCluster } from '../background/backgroundCluster';

import { cutPart, type PartSource, windowsOf } from './PartSource';

function source(from: number, until: number, pods = 900): PartSource {
  const { history } = backgroundCluster({ workers: 3, pods: 20 });
  const many = Array.from({ length: pods }, () => history.pods[0]).filter((pod) => pod !== undefined);
  return { history: { ...history, pods: many }, detail: 'lean', from, until, stepSeconds: 120, stateStepSeconds: 240 };
}

describe('windowsOf', () => {
  it('covers the whole range without gap or overlap, cutting at even hours only', () => {
    const hours = fc.integer({ min: 1, max: 100 });
    fc.assert(
      fc.property(fc.integer({ min: 1_700_000_000, max: 1_800_000_000 }), hours, hours, (anchor, back, ahead) => {
        const windows = windowsOf([source(-back * 3600, ahead * 3600 + 1)], anchor);
        expect(windows[0]?.from).toBe(-back * 3600);
        expect(windows[windows.length - 1]?.until).toBe(ahead * 3600 + 1);
        windows.slice(1).forEach((window, i) => {
          expect(window.from).toBe(windows[i]?.until);
          expect((anchor + window.from) % 7200).toBe(0);
        });
      }),
      { numRuns: 50 }
    );
  });

  it('cuts a large cluster often and a small one not at all', () => {
    expect(windowsOf([source(-6 * 3600, 4 * 3600)], 1_772_366_400).length).toBeGreaterThan(3);
    expect(windowsOf([source(-80 * 3600, 4 * 3600, 3)], 1_772_366_400)).toHaveLength(1);
  });
});

describe('cutPart', () => {
  it('takes the samples that fall into both the window and the range of the part', () => {
    const part = cutPart(source(-600, 601), { from: -7200, until: 0 });
    expect(part.gauges.times).toEqual([-600, -480, -360, -240, -120]);
    expect(part.states.times).toEqual([-480, -240]);
    expect(cutPart(source(-600, 601), { from: 7200, until: 9000 }).gauges.times).toEqual([]);
  });
});
